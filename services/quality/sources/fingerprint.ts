import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { InputFile, Reading } from './input-file.js';

/** SHA-256 of a file as it lies on disk, hexadecimal. */
export async function fingerprint({ path }: InputFile, { signal, onBytes }: Reading = {}): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1024 * 1024,
    ...(signal && { signal }),
  })) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    onBytes?.(bytes.length);
  }
  return hash.digest('hex');
}
