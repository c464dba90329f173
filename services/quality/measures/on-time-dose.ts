import { addMonths, daysBetween } from '../../facts/calendar.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import { beside, met, missed, type Judgement, type Measure } from './measure.js';

/** Six months, give or take four weeks, since the dose before; late ones by class. */
export const onTimeDose: Measure = { id: 'on-time-dose', judge };

function judge({ dose, facts, chart }: JudgedDose): Judgement {
  const { quality, schedule } = chart.settings;
  const { lastDoseDay, nextDueDay } = facts;
  if (lastDoseDay === null || nextDueDay === null) return beside('not-in-denominator');
  if (dose.day > addMonths(lastDoseDay, quality.earlierDoseMonths)) return beside('not-in-denominator');
  const days = daysBetween(nextDueDay, dose.day);
  if (days < -quality.onTimeDays) return missed('early', { class: 'early', days });
  if (days <= quality.onTimeDays) return met({ class: 'on-time', days });
  return missed('late', { class: days <= schedule.veryLateDays ? 'late' : 'very-late', days });
}
