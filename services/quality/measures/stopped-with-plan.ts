import { addMonths } from '../../facts/calendar.js';
import { otherAntiresorptives } from '../../facts/antiresorptives/other-antiresorptive.js';
import { isIn } from '../../facts/labs/in-look-back.js';
import { therapyFacts } from '../../facts/timeline/therapy-facts.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { diedBy } from './after-the-dose.js';
import {
  beside,
  excluded,
  met,
  missed,
  referencesIn,
  unsettled,
  type Judgement,
  type Measure,
  type MeasureEvent,
} from './measure.js';
import { switchedAfter } from './switched-after.js';

/** After a recorded end of denosumab another antiresorptive, because bone loss rebounds (label 4.4, 5.1). */
export const stoppedWithPlan: Measure = { id: 'stopped-with-plan', events, judge };

/** Last doses, once the months for the next medicine are over: then the end counts, in the period they end in. */
function events({ doses, audit }: PatientHistory): readonly MeasureEvent[] {
  const { planWithinMonths } = audit.knowledge.settings.quality;
  return doses
    .map((dose, at) => ({ dose, next: doses[at + 1], day: addMonths(dose.day, planWithinMonths) }))
    .filter(({ next, day }) => isIn(audit.period, day) && (next === undefined || next.day > day));
}

function judge({ dose }: JudgedDose, history: PatientHistory): Judgement {
  const end = addMonths(dose.day, history.audit.knowledge.settings.quality.planWithinMonths);
  const chart = history.chartAtEndOf(end);
  const { therapyEndedBy } = therapyFacts(chart);
  if (therapyEndedBy === null) return beside('denominator-unknown', ['therapyEndedBy']);
  if (therapyEndedBy === 'none') return beside('not-in-denominator');
  if (diedBy(end, dose.day, history)) return excluded('death');
  const others = otherAntiresorptives(chart);
  const evaluated = referencesIn(others.map(({ evidence }) => evidence));
  const switched = switchedAfter(dose.day, chart);
  if (switched) return met({ evaluated });
  if (switched === null) return unsettled(['otherAntiresorptiveActive'], { evaluated });
  const isRefused = others.some(
    ({ status }) => status === 'not-taken' || status === 'not-done' || status === 'declined',
  );
  return missed(isRefused ? 'recorded-not-done' : 'not-recorded', { evaluated });
}
