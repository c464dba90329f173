import type { MeasureReport, Reference } from './measure-report.js';
import type { MeasureOutcome, PatientResult } from '../../patient-result.js';
import type { RunContext } from '../run-context.js';
import { summarise } from '../summarise.js';
import { criteriaReference } from './extensions.js';
import { groupOf } from './group.js';
import { populationId, type Population } from './link-ids.js';
import { reportFrame } from './report-frame.js';

/** One MeasureReport for each measure that looked at the patient, with what it was judged on. */
export function individualReports(result: PatientResult, context: RunContext): MeasureReport[] {
  const { measures } = summarise([result]);
  return context.measures.flatMap((measure) => {
    const counted = measures[measure.id];
    if (!counted) return [];
    const outcomes = result.outcomes.filter((outcome) => outcome.measure === measure.id);
    const evaluated = evaluatedIn(outcomes);
    return {
      ...reportFrame(measure, context),
      type: 'individual',
      subject: { reference: `Patient/${result.patientId}` },
      group: [groupOf('measure', counted.all, counted.initialPopulation)],
      ...(evaluated.length > 0 ? { evaluatedResource: evaluated } : {}),
    };
  });
}

function evaluatedIn(outcomes: readonly MeasureOutcome[]): Reference[] {
  const populations = new Map<string, Set<Population>>();
  for (const outcome of outcomes)
    for (const reference of outcome.evaluated) {
      const known = populations.get(reference) ?? new Set();
      for (const population of populationsWith(outcome)) known.add(population);
      populations.set(reference, known);
    }
  return [...populations].sort(byReference).map(([to, of]) => lookedAt(to, of));
}

function byReference([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function populationsWith({ beside, exclusion, met }: MeasureOutcome): Population[] {
  if (beside) return ['initial-population'];
  if (exclusion !== null) return ['initial-population', 'denominator', 'denominator-exclusion'];
  return ['initial-population', 'denominator', ...(met ? (['numerator'] as const) : [])];
}

/** A dose without an id has no address: it is named in words. */
function lookedAt(to: string, populations: ReadonlySet<Population>): Reference {
  const extension = [...populations].map((one) => criteriaReference(populationId('measure', one)));
  return { extension, ...(/^[A-Za-z]+\/[A-Za-z0-9.-]+$/.test(to) ? { reference: to } : { display: to }) };
}
