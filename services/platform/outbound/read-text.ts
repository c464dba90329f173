import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OutboundError } from './outbound-error.js';

/**
 * The body as UTF-8, counted as it comes and after unpacking: what `Content-Length` says is not relied on.
 * @throws OutboundError too-large; the connection is then closed
 */
export async function readText(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // to leave the loop destroys the stream, and with it the connection
    if (bytes > maxBytes) throw new OutboundError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Gzip is the only packing we ask for. */
function unpacked(response: IncomingMessage): Readable {
  if (response.headers['content-encoding']?.toLowerCase() !== 'gzip') return response;
  return pipeline(response, createGunzip(), () => undefined);
}
