import type { DoseResult } from '../patient-result.js';
import type { Audit } from './audit.js';
import type { JudgedDose } from './judged-dose.js';

/** One dose of the period, with what the alerts' rules would have said of it. */
export function doseResult(judged: JudgedDose, audit: Audit): DoseResult {
  const { dose, event, facts, strata } = judged;
  const why = notMeasured(judged);
  return {
    event,
    day: dose.day,
    brand: dose.brand,
    batch: dose.batch,
    strength: dose.product === '60mg' ? '60mg' : 'unknown',
    confirmed: !dose.unconfirmed,
    ageYears: facts.ageYears,
    measured: why === null,
    ...(why && { notMeasured: why }),
    strata,
    ...whatRulesSaid(judged, audit),
  };
}

/** Specification, section 5: adults, and the 60 mg product or an unknown strength at a 60 mg dose; null: measured. */
export function notMeasured({
  dose,
  facts,
  chart,
}: JudgedDose): NonNullable<DoseResult['notMeasured']> | null {
  if (facts.ageGroup === 'minor') return 'under-18';
  const isSixty = dose.product === '60mg' || facts.orderDoseMg === chart.settings.dosage.doseMg;
  return isSixty ? null : 'strength-unknown';
}

function whatRulesSaid(
  { chart, reading }: JudgedDose,
  { decide, knowledge }: Audit,
): Pick<DoseResult, 'fires' | 'cannotTell'> {
  const rules = knowledge.rules.filter(({ status }) => status !== 'off');
  const outcomes = decide(rules, { patientId: '', asOf: chart.asOf, readings: [reading] });
  return {
    fires: Object.fromEntries(
      outcomes.flatMap((one) => (one.outcome === 'fires' ? [[one.rule.id, one.indicator]] : [])),
    ),
    cannotTell: outcomes.flatMap((one) => (one.outcome === 'cannot-tell' ? [one.rule.id] : [])),
  };
}
