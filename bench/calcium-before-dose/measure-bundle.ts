import { readFileSync } from 'node:fs';
import type { Bundle, FhirResource, Measure } from 'fhir/r4.js';
import { z } from 'zod';

const ELM = readFileSync(
  new URL('../../fhir-resources/Library/calcium-before-dose.elm', import.meta.url),
  'utf8',
);
const VALUE_SETS = new URL('../../fhir-resources/ValueSet/', import.meta.url);
const LIBRARY = 'https://denosumab-cds.org/fhir/Library/calcium-before-dose';
const TERMS = 'http://terminology.hl7.org/CodeSystem';

const Library = z.object({
  library: z.object({
    identifier: z.object({ version: z.string() }),
    valueSets: z.object({ def: z.array(z.object({ id: z.string() })) }),
  }),
});

const { identifier, valueSets } = Library.parse(JSON.parse(ELM)).library;

/** What an engine of FHIR measures needs: the measure, counted by dose, its library as ELM, and the value sets it names. */
export function measureBundle(): Bundle {
  return bundleOf([measure(), library(), ...valueSets.def.map(({ id }) => valueSet(id))]);
}

export function bundleOf(resources: readonly FhirResource[]): Bundle {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

function measure(): Measure {
  return {
    resourceType: 'Measure',
    id: 'calcium-before-dose',
    extension: [
      {
        url: 'http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis',
        valueCode: 'MedicationAdministration',
      },
    ],
    url: 'https://denosumab-cds.org/fhir/Measure/calcium-before-dose',
    status: 'active',
    library: [LIBRARY],
    scoring: { coding: [{ system: `${TERMS}/measure-scoring`, code: 'proportion' }] },
    group: [
      {
        id: 'measure',
        population: [
          population('initial-population', 'Initial Population'),
          population('denominator', 'Denominator'),
          population('numerator', 'Numerator'),
        ],
      },
    ],
  };
}

function population(code: string, expression: string) {
  return {
    id: code,
    code: { coding: [{ system: `${TERMS}/measure-population`, code }] },
    criteria: { language: 'text/cql-identifier', expression },
  };
}

function library(): FhirResource {
  return {
    resourceType: 'Library',
    id: 'calcium-before-dose',
    url: LIBRARY,
    version: identifier.version,
    name: 'CalciumBeforeDose',
    status: 'active',
    type: { coding: [{ system: `${TERMS}/library-type`, code: 'logic-library' }] },
    content: [{ contentType: 'application/elm+json', data: Buffer.from(ELM).toString('base64') }],
  };
}

/** A value set's file is named by the end of its address. */
function valueSet(url: string): FhirResource {
  const file = new URL(`${url.split('/').at(-1) ?? ''}.json`, VALUE_SETS);
  return JSON.parse(readFileSync(file, 'utf8')) as FhirResource;
}
