import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Listed = z.object({ type: z.string().optional(), url: z.string() });

const List = z.array(Listed).catch([]);

/** Bulk Data Access "Complete status": the answer of a finished export. `outcome` is what later versions call `error`. */
export const Manifest = z.object({
  transactionTime: z.string().nullable().catch(null),
  request: z.string().optional().catch(undefined),
  requiresAccessToken: z.boolean().optional().catch(undefined),
  output: z.array(Listed),
  deleted: List.optional(),
  error: List.optional(),
  outcome: List.optional(),
  link: z
    .array(z.object({ relation: z.string(), url: z.string() }))
    .optional()
    .catch(undefined),
});

export type Manifest = z.infer<typeof Manifest>;

/** The file as a manifest; null when it is other JSON, or none. */
export function readManifest(path: string): Manifest | null {
  try {
    return manifestOf(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Text as a manifest; null when it is other JSON, or none. */
export function manifestOf(text: string): Manifest | null {
  try {
    return Manifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** `_type` of the kick-off request. */
export function typesAskedFor({ request }: Pick<Manifest, 'request'>): readonly string[] {
  if (request === undefined || !URL.canParse(request)) return [];
  const asked = new URL(request).searchParams.getAll('_type');
  return asked.flatMap((types) => types.split(',')).filter((type) => type !== '');
}

/** The last segment of an address: what a download is usually called. */
export function fileNameOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : (url.split(/[?#]/)[0] ?? url);
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
