import { setTimeout } from 'node:timers/promises';
import { baseOf, withinBase } from '../../gather/fhir-base.js';
import { AuditStop } from '../audit-stop.js';

/** Waits, in seconds: unless the server says, and at most whatever it says. */
const DEFAULT_WAIT = 5;
const LONGEST_WAIT = 120;
const MOST_TRIES = 6;
/** Busy, or its gateway lost it for a moment: asking again is right. */
const TRY_AGAIN: readonly number[] = [408, 429, 502, 503, 504];

/** The server of `--input`, for as long as it takes to fetch a population. */
export interface FhirAccess {
  base: URL;
  /** Answers of any status, after asking again where the server was busy. @throws AuditStop when there is none */
  ask(link: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** like `ask`, but without the token: for files that need none, on whatever server they lie */
  askOpenly(link: string): Promise<Response>;
  wait(response: Response): Promise<void>;
}

/**
 * The token goes nowhere but under the base address, and redirects are not followed: as in `gather`.
 * @throws AuditStop when the address is none
 */
export function openAccess(address: string, token: string | null, signal: AbortSignal): FhirAccess {
  const base = baseOf(address);
  if (base === null)
    throw new AuditStop('--input: expected a folder, or the http(s) base address of a FHIR server');
  const authorization: Readonly<Record<string, string>> = token ? { authorization: `Bearer ${token}` } : {};

  async function patiently(url: URL, headers: Readonly<Record<string, string>>): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const response = await once(url, { headers, signal, redirect: 'error' });
      if (!TRY_AGAIN.includes(response.status) || tries >= MOST_TRIES) return response;
      await response.body?.cancel();
      await wait(response);
    }
  }

  const wait = async ({ headers }: Response) => {
    await setTimeout(waitMs(headers.get('retry-after')), undefined, { signal });
  };

  return {
    base,
    wait,
    ask(link, headers = {}) {
      const url = withinBase(base, link);
      if (url === null)
        throw new AuditStop(
          `${originOf(link)}: the server refers to an address outside ${base.href}, where the token must not go`,
        );
      return patiently(url, { accept: 'application/fhir+json', ...headers, ...authorization });
    },
    askOpenly: (link) => patiently(new URL(link, base), {}),
  };
}

async function once(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new AuditStop(`${url.origin}: expected a FHIR server that answers`);
  }
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function waitMs(retryAfter: string | null): number {
  const said = retryAfter?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  const wanted = Number.isNaN(seconds) ? DEFAULT_WAIT : seconds;
  return 1000 * Math.min(LONGEST_WAIT, Math.max(0, wanted));
}

function originOf(link: string): string {
  return URL.canParse(link) ? new URL(link).origin : 'FHIR server';
}
