import { baseOf, withinBase } from '../gather/fhir-base.js';
import { Refusal } from '../platform/errors.js';
import { isLoopbackHost } from '../platform/outbound/reach.js';

/**
 * Which FHIR servers a request may name: those on its client's list, by origin and whole segments of the path. Without
 * a list, or a client, only one on this machine: any other address would let a stranger make the service call it.
 * @param listed base addresses with a slash at the end; undefined: no list
 * @throws Refusal fhir-server-not-allowed
 */
export function checkFhirServer(
  fhirServer: string | null | undefined,
  listed: readonly URL[] | undefined,
): void {
  if (!fhirServer) return;
  const base = baseOf(fhirServer);
  const isAllowed = base !== null && (listed ? isOn(listed, base) : isLoopbackHost(base.hostname));
  if (!isAllowed) throw new Refusal('fhir-server-not-allowed', ['fhirServer']);
}

function isOn(listed: readonly URL[], base: URL): boolean {
  return listed.some((one) => withinBase(one, base.href) !== null);
}
