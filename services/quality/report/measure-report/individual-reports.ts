import type { MeasureOutcome, PatientResult } from '../../patient-result.js';
import type { ContextBefore } from '../run-context.js';
import { emptyCount, type Count } from '../summary.js';
import { addEvent } from '../summarise.js';
import { criteriaReference } from './extensions.js';
import { scoredGroup } from './group.js';
import { populationId, populationsOfMeasure, type Population } from './link-ids.js';
import type { Extension, MeasureReport, Reference } from './measure-report.js';
import { reportFrame } from './report-frame.js';

/** One MeasureReport for each measure that looked at the patient, with what it was judged on. */
export function individualReports(result: PatientResult, context: ContextBefore): MeasureReport[] {
  return context.measures.flatMap((measure) => {
    const outcomes = result.outcomes.filter((outcome) => outcome.measure === measure.id);
    if (outcomes.length === 0) return [];
    const evaluatedResource = evaluatedIn(outcomes);
    return {
      ...reportFrame(measure, context),
      type: 'individual',
      subject: { reference: `Patient/${result.patientId}` },
      group: [
        scoredGroup(
          { id: 'measure', populations: populationsOfMeasure(measure.id) },
          countOf(outcomes),
          outcomes.length,
        ),
      ],
      ...(evaluatedResource.length > 0 ? { evaluatedResource } : {}),
    };
  });
}

function countOf(outcomes: readonly MeasureOutcome[]): Count {
  const count = emptyCount();
  for (const outcome of outcomes) if (!outcome.beside) addEvent(count, outcome);
  return count;
}

function evaluatedIn(outcomes: readonly MeasureOutcome[]): Reference[] {
  const populations = new Map<string, Set<Population>>();
  for (const outcome of outcomes)
    for (const reference of outcome.evaluated) {
      const known = populations.get(reference) ?? new Set();
      populations.set(reference, known.add(narrowest(outcome)));
    }
  return [...populations].sort(byReference).map(([to, of]) => lookedAt(to, of));
}

function byReference([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Who is in a population is in those around it too: they need not be told. */
function narrowest({ beside, exclusion, met }: MeasureOutcome): Population {
  if (beside) return 'initial-population';
  if (exclusion !== null) return 'denominator-exclusion';
  return met ? 'numerator' : 'denominator';
}

/** A dose without an id has no address: it is named in words. */
function lookedAt(to: string, populations: ReadonlySet<Population>): Reference {
  const extension: Extension[] = [...populations].map((one) =>
    criteriaReference(populationId('measure', one)),
  );
  return { extension, ...(/^[A-Za-z]+\/[A-Za-z0-9.-]+$/.test(to) ? { reference: to } : { display: to }) };
}
