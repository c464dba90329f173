import { baseOf, withinBase } from '../../gather/fhir-base.js';
import type { GetText } from '../../platform/outbound/get-text.js';
import { AuditStop } from '../audit-stop.js';
import type { FhirAccess } from '../sources/fhir-access.js';

/** Of one page: two hundred resources with their texts stay under it. */
const MOST_BYTES = 32 * 1024 * 1024;

interface Server {
  fhirServer: string;
  accessToken: string | null;
}

/**
 * A FHIR server that a request names, by the guarded way out: no redirects, no addresses within reach of this machine
 * only, the token nowhere but under the base. Its answers have no headers, so that it is not asked again when busy.
 * @throws AuditStop when the address is none, and later when there is no answer
 */
export function guardedAccess(
  { fhirServer, accessToken }: Server,
  getText: GetText,
  signal: AbortSignal,
): FhirAccess {
  const base = baseOf(fhirServer);
  if (base === null) throw new AuditStop('expected the base address of a FHIR server');
  const authorization = accessToken === null ? {} : { authorization: `Bearer ${accessToken}` };

  async function ask(link: string): Promise<Response> {
    const url = base && withinBase(base, link);
    if (!url) throw new AuditStop('the server refers to an address outside its base');
    const headers = { accept: 'application/fhir+json', ...authorization };
    try {
      const { status, text } = await getText(url, { headers, signal, maxBytes: MOST_BYTES });
      return new Response(text === '' ? null : text, { status });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new AuditStop('expected a FHIR server that answers');
    }
  }

  return {
    base,
    ask,
    askOpenly: () => Promise.reject(new AuditStop('nothing is fetched openly on request')),
    wait: () => Promise.resolve(),
  };
}
