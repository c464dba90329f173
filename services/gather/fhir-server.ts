import type { GapReason } from '../facts/record.js';
import type { GetText } from '../platform/outbound/get-text.js';
import type { WatchRead } from '../platform/fhir-read.js';
import { whyFailed } from './failure.js';
import { withinBase } from './fhir-base.js';
import { fhirClient } from './fhir-client.js';

/** What the FHIR server said, as it came, or why there is nothing. */
export type Answer = { body: unknown } | { failed: GapReason };

/** The EHR's FHIR server during one hook. */
export interface FhirServer {
  base: URL;
  /** One resource or one page of a search; the same address is asked once. Never rejects. */
  get(link: string): Promise<Answer>;
}

export interface Access {
  base: URL;
  accessToken: string | null | undefined;
  /** one for all reads, started by the first */
  deadline: () => AbortSignal;
  getText: GetText;
  watchRead?: WatchRead | undefined;
}

/**
 * Opens the FHIR server that the request names. The token lives as long as this object and goes nowhere but under the
 * base: not to other links, and redirects are not followed. An empty token is none: some servers are open.
 */
export function openFhirServer({ base, accessToken, deadline, getText, watchRead }: Access): FhirServer {
  const client = fhirClient({ base, token: accessToken?.trim(), signal: deadline, getText });
  const asked = new Map<string, Promise<Answer>>();

  async function ask(url: URL): Promise<Answer> {
    const signal = deadline();
    try {
      return { body: await client.request(url.href) };
    } catch (error) {
      return { failed: whyFailed(error, signal) };
    }
  }

  function get(link: string): Promise<Answer> {
    const url = withinBase(base, link);
    if (url === null) return Promise.resolve({ failed: 'no-access' });
    const answer = asked.get(url.href) ?? watched(() => ask(url), watchRead);
    asked.set(url.href, answer);
    return answer;
  }

  return { base, get };
}

async function watched(ask: () => Promise<Answer>, watchRead: WatchRead | undefined): Promise<Answer> {
  const over = watchRead?.();
  const answer = await ask();
  over?.('failed' in answer ? answer.failed : 'answered');
  return answer;
}
