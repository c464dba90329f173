import { Calculator, PopulationType, type EpisodeResults } from 'fqm-execution';
import type { FhirResource } from 'fhir/r4.js';
import type { Counts, MadePatient } from '../population/made-patients.js';
import type { CountsByPatient, Period } from './counts.js';
import { bundleOf, measureBundle } from './measure-bundle.js';

const MEASURE = measureBundle();

/**
 * The counts by calcium-before-dose.cql, as fqm-execution reads its ELM. A bundle a patient; nothing is asked for but the
 * counts. Resources need no `meta.profile` for it, and the period's end needs its time, or its last day is lost.
 */
export async function countByFqm(
  patients: readonly MadePatient[],
  { from, to }: Period,
): Promise<CountsByPatient> {
  const bundles = patients.map(({ resources }) =>
    bundleOf(JSON.parse(JSON.stringify(resources)) as FhirResource[]),
  );
  const { results } = await Calculator.calculate(MEASURE, bundles, {
    measurementPeriodStart: `${from}T00:00:00.000Z`,
    measurementPeriodEnd: `${to}T23:59:59.999Z`,
    trustMetaProfile: false,
    verboseCalculationResults: false,
    calculateHTML: false,
    calculateClauseCoverage: false,
    calculateSDEs: false,
    calculateRAVs: false,
    useElmJsonsCaching: true,
  });
  return new Map(results.map(({ patientId, detailedResults }) => [patientId, countsOf(detailedResults)]));
}

type Detailed = readonly { episodeResults?: EpisodeResults[] }[] | undefined;

function countsOf(groups: Detailed): Counts {
  const doses = groups?.[0]?.episodeResults ?? [];
  const within = (population: PopulationType) =>
    doses.filter(({ populationResults }) =>
      populationResults.some(({ populationType, result }) => populationType === population && result),
    ).length;
  return { denominator: within(PopulationType.DENOM), numerator: within(PopulationType.NUMER) };
}
