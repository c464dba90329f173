import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** The style stands in the head, before anything of the record. */
const HEAD_BYTES = 64 * 1024;

/** Nothing runs and nothing is loaded, whatever a name in the record holds; only this style is applied. */
export function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'`;
}

/** The policy to serve a `report.html` with, that an earlier version may have written in another style. */
export function policyOfReport(path: string): string {
  const style = /<style>([^<]*)<\/style>/.exec(headOf(path))?.[1] ?? '';
  return `${policyFor(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

function headOf(path: string): string {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const fd = openSync(path, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(fd, bytes));
  } finally {
    closeSync(fd);
  }
}
