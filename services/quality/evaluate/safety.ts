import type { Safety, SafetyEvent } from '../patient-result.js';
import type { JudgedDose } from './judged-dose.js';

/** Counted apart, at any age: children, and doses given in another amount or by another route than the label's. */
export function safetyOf(doses: readonly JudgedDose[]): Safety {
  return {
    doses: doses.length,
    under18: doses
      .filter(({ facts }) => facts.ageGroup === 'minor')
      .map((dose) => told(dose, 'ageYears', 'a')),
    wrongDose: doses.filter(isWrongDose).map((dose) => told(dose, 'orderDoseMg', 'mg')),
    wrongRoute: doses.filter(isWrongRoute).map(({ event, dose: { day } }) => ({ event, day })),
  };
}

function isWrongDose({ facts: { orderDoseMg }, chart }: JudgedDose): boolean {
  return orderDoseMg !== null && orderDoseMg !== chart.settings.dosage.doseMg;
}

function isWrongRoute({ facts: { orderRoute } }: JudgedDose): boolean {
  return orderRoute !== null && orderRoute !== 'subcutaneous';
}

function told(
  { event, dose, facts }: JudgedDose,
  fact: 'ageYears' | 'orderDoseMg',
  unit: string,
): SafetyEvent {
  const value = facts[fact];
  return { event, day: dose.day, ...(value !== null && { value, unit }) };
}
