import { addMonths } from '../calendar.js';
import type { Chart, DoseEvent, MedicineUse } from '../chart.js';
import type { ReadOrder } from '../order.js';
import { isOnTherapyUndated } from '../timeline/dose-facts.js';
import type { Overlap } from './overlap.js';

/** The denosumab that the question is about: the order, else the newest prescription, else the last dose. */
interface Ours {
  brand: string | null;
  /** the entry itself, so that it does not overlap with itself */
  reference: string | null;
}

/** Overlaps with denosumab in the record; at patient-view only in a patient who is on the 60 mg product. */
export function recordOverlaps(chart: Chart, order: ReadOrder | null): Overlap[] {
  const ours = oursOf(chart, order);
  if (ours === null) return [];
  const others = chart.medicines.entries.filter(({ reference }) => reference !== ours.reference);
  return [
    ...others
      .filter(isOncology)
      .filter(isActive)
      .map((use) => overlap('oncology-product-active', use)),
    ...otherBrandRecently(chart, ours).map(byDose),
    ...others
      .filter((use) => isOfUnknownStrength(use) && isActive(use))
      .map((use) => overlap('strength-unknown-active', use)),
    ...others
      .filter((use) => isRequest(use) && isActive(use))
      .flatMap((use) => requestOverlap(use, ours, chart)),
  ];
}

/** Something that may overlap, but nobody knows whether it is still in use. */
export function mayOverlap(chart: Chart, order: ReadOrder | null): boolean {
  const ours = oursOf(chart, order);
  return ours !== null && chart.medicines.entries.some((use) => isOncology(use) && use.active === null);
}

function oursOf(chart: Chart, order: ReadOrder | null): Ours | null {
  if (order) return order.denosumab ? { brand: order.denosumab.brand, reference: null } : null;
  const newest = chart.medicines.entries.filter((use) => isRequest(use) && isActive(use)).at(-1);
  if (newest) return { brand: newest.denosumab?.brand ?? null, reference: newest.reference };
  const last = lastWithin(chart.settings.schedule.onTherapyMonths, chart).at(-1);
  if (last) return { brand: last.brand, reference: null };
  return isOnTherapyUndated(chart) ? { brand: null, reference: null } : null;
}

/** A prescription of which no dose is known is asked about; one of another brand, its last dose long ago, is a switch. */
function requestOverlap(use: MedicineUse, ours: Ours, chart: Chart): Overlap[] {
  if (use.denosumab?.product !== '60mg') return [];
  const { entries: doses } = chart.doses;
  if (doses.length === 0) return [overlap('other-request-active', use)];
  const { brand } = use.denosumab;
  if (!isOtherBrand(brand, ours)) return [];
  if (lastWithin(chart.settings.schedule.minimumIntervalMonths, chart).length === 0)
    return [overlap('switch', use)];
  return doses.some((dose) => dose.brand === brand) ? [] : [overlap('other-request-active', use)];
}

function otherBrandRecently(chart: Chart, ours: Ours): DoseEvent[] {
  return lastWithin(chart.settings.schedule.minimumIntervalMonths, chart).filter(
    ({ product, brand }) => product === '60mg' && isOtherBrand(brand, ours),
  );
}

function lastWithin(months: number, { doses, asOf }: Chart): DoseEvent[] {
  return doses.entries.filter(({ day }) => asOf.day < addMonths(day, months));
}

/** Another brand only when both are named. */
function isOtherBrand(brand: string | null, ours: Ours): boolean {
  return brand !== null && ours.brand !== null && brand !== ours.brand;
}

function isRequest({ kind, denosumab }: MedicineUse): boolean {
  return kind === 'request' && denosumab !== null && denosumab.product !== '120mg';
}

function isOncology({ denosumab }: MedicineUse): boolean {
  return denosumab?.product === '120mg';
}

/** An administration of unknown strength is a dose like any other: too-early speaks of it. */
function isOfUnknownStrength({ kind, denosumab }: MedicineUse): boolean {
  return denosumab?.product === 'strength-unknown' && kind !== 'administration';
}

function isActive({ active }: MedicineUse): boolean {
  return active === true;
}

function overlap(kind: Overlap['kind'], { name, start, evidence }: MedicineUse): Overlap {
  return { kind, name, day: start, evidence };
}

function byDose({ brand, day, evidence }: DoseEvent): Overlap {
  return { kind: 'other-brand-recent', name: brand ?? '', day, evidence };
}
