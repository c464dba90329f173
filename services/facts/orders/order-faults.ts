import type { Settings } from '../settings.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import type { StatedDosage } from './order-dosage.js';

/** What of the stated dosage departs from the label; what is not stated departs from nothing (section 3). */
export function faultsOf(stated: StatedDosage, settings: Settings['dosage']): Facts['orderFaults'] {
  const [shortest, longest] = settings.intervalDays;
  const { orderDoseMg: dose, orderRoute: route, orderIntervalDays: interval } = stated;
  const faults = [
    ...(dose !== null && dose !== settings.doseMg ? (['dose'] as const) : []),
    ...(route !== null && route !== 'subcutaneous' ? (['route'] as const) : []),
    ...(interval !== null && (interval < shortest || interval > longest) ? (['interval'] as const) : []),
  ];
  return faults.length > 1 ? 'several' : (faults[0] ?? 'none');
}
