import type { LabResult, Results } from '../chart.js';

/** By reference at last, so that the order in which an EHR lists them changes nothing. */
export function newestFirst(a: LabResult, b: LabResult): number {
  return compare(b.day, a.day) || (b.ms ?? 0) - (a.ms ?? 0) || compare(a.reference, b.reference);
}

/** Undated ones last. */
export function newestDayFirst(a: Results['unusable'][number], b: Results['unusable'][number]): number {
  return compare(b.day ?? '', a.day ?? '') || compare(a.evidence.reference ?? '', b.evidence.reference ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
