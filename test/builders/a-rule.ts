import { Rule } from '../../services/decide/rule.js';

type Written = Partial<Record<keyof Rule, unknown>>;

/** A rule that is active, about the patient, on label section 4.4, and whose calcium concern is like any other. */
export function aRule(id: string, details: Written = {}): Rule {
  return Rule.parse({
    id,
    version: '1.0.0',
    status: 'active',
    basis: 'label',
    labelSections: ['4.4'],
    concern: 'calcium',
    hooks: ['order-sign'],
    checklist: true,
    about: 'patient',
    scope: { fact: 'denosumabOrder', operator: 'equal', value: true },
    needs: [],
    conditions: { fact: 'calciumStatus', operator: 'equal', value: 'low' },
    indicator: 'warning',
    floor: 'info',
    cannotTell: 'checklist',
    evidence: [],
    overrideReasons: ['treated', 'benefit-outweighs-risk'],
    ...details,
  });
}
