/** The FHIR server's base address, or null when it is no address that can be read from. */
export function baseOf(fhirServer: string | null | undefined): URL | null {
  if (!fhirServer || !URL.canParse(fhirServer)) return null;
  const { protocol, origin, pathname, username, password } = new URL(fhirServer);
  const usable = /^https?:$/.test(protocol) && username === '' && password === '';
  return usable ? new URL(`${origin}${pathname.replace(/\/*$/, '/')}`) : null;
}

/**
 * A link, relative or absolute, when it stays under the base: the same origin, the path by whole segments.
 * Anywhere else the token must not go.
 */
export function withinBase(base: URL, link: string): URL | null {
  if (link === '' || !URL.canParse(link, base.href)) return null;
  const url = new URL(link, base);
  const inside = url.origin === base.origin && `${url.pathname}/`.startsWith(base.pathname);
  const disguised =
    /%2f|%5c/i.test(url.pathname.slice(base.pathname.length)) || url.username !== '' || url.password !== '';
  return inside && !disguised ? url : null;
}

/** `Type/id` of a reference that stays under the base; others as they are. */
export function relativeTo(base: URL | null, reference: string): string {
  if (base === null || !/^https?:/i.test(reference)) return reference;
  const url = withinBase(base, reference);
  return url ? url.href.slice(base.href.length) : reference;
}

/** The base as one word, however it was written; '' where there is none. */
export function sourceOf(fhirServer: string | null | undefined): string {
  return baseOf(fhirServer)?.href ?? '';
}
