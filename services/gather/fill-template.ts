const TOKEN = /\{\{([^{}]*)\}\}/g;
const CONTEXT_FIELD = /^\s*context\.(\w+)\s*$/;

/**
 * The address that a prefetch template asks for, relative to the FHIR server; values are URL-encoded.
 * CDS Hooks 2.0.1 "Prefetch tokens": only first-level primitive fields of the context.
 * @returns null when the context has no such value
 */
export function fillTemplate(template: string, context: Readonly<Record<string, unknown>>): string | null {
  const values = new Map(
    [...template.matchAll(TOKEN)].map(([token, path]) => [token, primitiveAt(path, context)]),
  );
  if ([...values.values()].includes(null)) return null;
  const filled = template.replace(TOKEN, (token) => encodeURIComponent(values.get(token) ?? ''));
  // some servers refuse a bare "|", which RFC 3986 does not allow in a query
  return filled.replaceAll('|', '%7C');
}

function primitiveAt(path: string | undefined, context: Readonly<Record<string, unknown>>): string | null {
  const field = CONTEXT_FIELD.exec(path ?? '')?.[1];
  if (field === undefined || !Object.hasOwn(context, field)) return null;
  const value = context[field];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
