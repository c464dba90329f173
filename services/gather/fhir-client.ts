import { Client } from 'fhir-kit-client';
import type { GetText } from '../platform/outbound/get-text.js';
import { isResource } from './any-resource.js';

/** Far more than a page of 200 resources; a record that is larger is a fault, or an attack on our memory. */
const MAX_BYTES = 10 * 1024 * 1024;

export interface FhirClientOptions {
  base: URL;
  token: string | undefined;
  /** for each read */
  signal: () => AbortSignal;
  getText: GetText;
}

/** An answer that is no resource: another status than 2xx, or a body that is no resource. It quotes nothing. */
export class Answered extends Error {
  override readonly name = 'Answered';

  constructor(readonly status: number) {
    super(`answered ${status}`);
  }
}

/**
 * fhir-kit-client over connections of our own: its `fetch` neither tells the address it connects to nor stops at a
 * size. All its operations pass through this one function; it only reads.
 */
export function fhirClient({ base, token, signal, getText }: FhirClientOptions): Client {
  const client = new Client({ baseUrl: base.href });
  const authorization = token ? { authorization: `Bearer ${token}` } : undefined;
  const headers = { accept: 'application/fhir+json', ...authorization };
  client.httpClient.request = async (method, address) => {
    if (method !== 'GET') throw new TypeError('it only reads');
    const call = { headers, signal: signal(), maxBytes: MAX_BYTES };
    const { status, text } = await getText(new URL(address), call);
    const body = json(text);
    if (!isResource(body)) throw new Answered(status);
    return body;
  };
  return client;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
