import { isIn } from '../../facts/labs/in-look-back.js';
import { readHistory } from '../evaluate/patient-history.js';
import type { PatientResources } from '../evaluate/patient-resources.js';
import { judgePastDose } from './judge-past-dose.js';
import { judgePastOrder } from './judge-past-order.js';
import { pastOrders } from './past-orders.js';
import type { Replay, Replays } from './replay.js';
import type { Replayed, ReplayedPatient } from './replayed-order.js';

/** Every order and dose of one patient in the period, by one rule base or by two; plain JSON. */
export function replayPatient(patient: PatientResources, { first, second }: Replays): ReplayedPatient {
  return {
    patientId: patient.patientId,
    ...replayedBy(first, patient),
    second: second && replayedBy(second, patient),
  };
}

/** The record is read anew by each: other settings and codes read it otherwise. */
function replayedBy(replay: Replay, patient: PatientResources): Replayed {
  const history = readHistory(patient, replay.audit);
  const { orders, undated } = pastOrders(history);
  return {
    orders: orders.flatMap((order) => judgePastOrder(order, history, replay) ?? []),
    doses: history.doses
      .filter(({ day }) => isIn(replay.audit.period, day))
      .map((dose) => judgePastDose(dose, history, replay)),
    undated,
  };
}
