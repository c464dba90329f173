import type { Answer } from './ask.js';

/** By the content type: CDS Hooks names none but JSON. */
export function isJson({ headers }: Answer): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');
}
