import { always, day, flag, number, text, word } from './fact.js';

/** Where the question is asked: the hooks by their names, or a dose of the past (audit, replay). */
const MOMENTS = ['patient-view', 'order-select', 'order-sign', 'order-dispatch', 'dose'] as const;

const DENOSUMAB_PRODUCTS = ['60mg', '120mg', 'strength-unknown'] as const;

export const orderVocabulary = {
  moment: always(word(MOMENTS, 'the hook that asks, or a dose of the past')),
  atOrder: always(flag('an order is under judgement (any moment but patient-view)')),
  orderReference: always(text('the order under judgement, as Type/id; empty when there is none')),
  orderName: always(text('the medicine as the order names it; empty when there is none')),
  denosumabOrder: always(flag('the order is denosumab 60 mg, or denosumab of unknown strength')),
  orderProduct: always(
    word(
      [...DENOSUMAB_PRODUCTS, 'other', 'none'],
      'which denosumab product the order is; other: another medicine',
    ),
  ),
  orderUnidentified: always(flag('the medicine of the order could not be read, so nobody knows what it is')),
  glucocorticoidOrder: always(flag('the order is a systemic glucocorticoid')),
  glucocorticoidOrderDays: number('d', 0, 'how long the ordered glucocorticoid is meant to be taken'),
  dentalProcedureOrder: always(flag('the order is an invasive dental procedure')),
  doseDay: always(day('the dose date: the start of the order when after the as-of time, else the as-of day')),
  daysUntilDose: always(number('d', 0, 'days from the as-of day to the dose date')),
  startStated: always(flag('the order states when the dose is to be given')),
  orderDoseMg: number('mg', 0, 'the single dose the order states'),
  orderRoute: word(['subcutaneous', 'intravenous', 'other'], 'the route the order states'),
  orderIntervalDays: number('d', 0, 'period ÷ frequency the order states; one month is 30.4375 days'),
  orderFaults: always(
    word(
      ['none', 'dose', 'route', 'interval', 'several'],
      'what of the stated dosage departs from the label',
    ),
  ),
  orderBrand: text('brand of the ordered denosumab'),
} as const;
