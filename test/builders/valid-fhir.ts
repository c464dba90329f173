import fhir, { type ValidatorMessage } from 'fhir';

// CommonJS, of which Node finds no names
const { Fhir, ParseConformance, Versions } = fhir;
const validator = new Fhir(new ParseConformance(true, Versions.R4));

/** What the validator finds wrong with a resource as FHIR R4, or can't find in R4 at all. */
export function faultsIn(resource: Readonly<Record<string, unknown>>): string[] {
  const { messages } = validator.validate(resource, { errorOnUnexpected: true, skipCodeValidation: false });
  return messages.filter(isFault).map(({ location = '', message = '' }) => `${location} ${message}`);
}

const FAULTS: readonly string[] = ['error', 'fatal'];

function isFault({ severity }: ValidatorMessage): boolean {
  return severity === undefined || FAULTS.includes(severity);
}
