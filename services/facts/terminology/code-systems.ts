const ATC = 'http://www.whocc.no/atc';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';

/** Other addresses of the same code system, as FHIR servers that were fed from CDA or v2 send them. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['urn:oid:2.16.840.1.113883.6.73', ATC],
  ['urn:oid:2.16.840.1.113883.6.3', ICD_10],
  ['urn:oid:2.16.840.1.113883.6.90', ICD_10_CM],
  ['urn:oid:2.16.840.1.113883.6.96', 'http://snomed.info/sct'],
  ['urn:oid:2.16.840.1.113883.6.1', 'http://loinc.org'],
  ['urn:oid:2.16.840.1.113883.6.88', 'http://www.nlm.nih.gov/research/umls/rxnorm'],
  ['urn:oid:0.4.0.127.0.16.1.1.2.1', 'http://standardterms.edqm.eu'],
  ['http://spor.ema.europa.eu/v1/lists/100000073345', 'https://spor.ema.europa.eu/v1/lists/100000073345'],
]);

/** Lengths of an ATC code from its substance up to its anatomical group. */
const ATC_LEVELS = [7, 5, 4, 3, 1];

/** An ICD category, the widest code that names a disease. */
const ICD_CATEGORY_LENGTH = 3;

export function canonicalSystem(system: string): string {
  const trimmed = system.trim();
  return ALIASES.get(trimmed) ?? trimmed;
}

/** One spelling for each code: ATC and ICD in capitals, ICD without its dot. */
export function canonicalCode(system: string, code: string): string {
  if (system === ATC) return code.trim().toUpperCase();
  if (isIcd(system)) return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return code.trim();
}

/**
 * The code and every code above it, the nearest first. ATC and ICD codes cover all below them, other systems match
 * exactly (specification, section 1 "names"). Both arguments in their one spelling; an ATC group may come out twice.
 */
export function withCodesAbove(system: string, code: string): readonly string[] {
  if (system === ATC) return ATC_LEVELS.map((length) => code.slice(0, length));
  if (!isIcd(system)) return [code];
  const levels = Math.max(code.length - ICD_CATEGORY_LENGTH, 0) + 1;
  return Array.from({ length: levels }, (_, up) => code.slice(0, code.length - up));
}

function isIcd(system: string): boolean {
  return system === ICD_10 || system === ICD_10_CM;
}
