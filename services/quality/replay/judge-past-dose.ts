import type { DoseEvent } from '../../facts/chart.js';
import { judgeDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { HOOK, type Replay } from './replay.js';
import type { ReplayedOrder } from './replayed-order.js';
import { whatWasShown } from './what-was-shown.js';

/** The dose as the order that it carried out (docs/decisions/0013), put to the hook when it was given. */
export function judgePastDose(dose: DoseEvent, history: PatientHistory, replay: Replay): ReplayedOrder {
  const { event, reading, chart, strata } = judgeDose(dose, history);
  const signed = { ...reading, facts: { ...reading.facts, moment: HOOK } as const };
  return {
    event,
    kind: 'dose',
    day: dose.day,
    organisation: strata.organisation,
    ...whatWasShown(signed, { patientId: history.record.patientId, asOf: chart.asOf }, replay),
  };
}
