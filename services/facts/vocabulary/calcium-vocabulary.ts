import { UNUSABLE_REASONS } from '../evidence.js';
import { always, day, flag, number, roundedDown, text, word } from './fact.js';

export const CALCIUM_KINDS = ['ionised', 'laboratory-corrected', 'computed', 'plain'] as const;

/** Specification, section 2 "Calcium". "Governing" is the newest usable one in the look-back before the dose date. */
export const calciumVocabulary = {
  calciumRead: always(flag('calcium results could be read, so that "none found" means none')),
  calciumFound: flag('there is a governing calcium'),
  calciumStatus: word(
    ['low', 'normal', 'uncertain', 'none'],
    'the governing calcium against its low limit; none: the record was read and holds none',
  ),
  calciumWindowFromDay: always(day('first day of the look-back before the dose date')),
  calciumSevere: flag('the governing calcium is below the limit for severe hypocalcaemia'),
  calciumMmolPerL: number('mmol/L', 2, 'the governing calcium, corrected when it could be'),
  calciumLowLimitMmolPerL: number('mmol/L', 2, 'the low limit that the governing calcium was held against'),
  calciumDay: day('sample day of the governing calcium'),
  calciumDaysBeforeDose: number('d', 0, 'days from that sample to the dose date'),
  calciumKind: word(CALCIUM_KINDS, 'how the governing calcium was measured or corrected'),
  calciumUncorrected: always(flag('the governing calcium is a total without an albumin to correct it by')),
  calciumMeasuredNotLowMmolPerL: number(
    'mmol/L',
    2,
    'the total as measured, when it is not low and only the correction for albumin makes it so',
  ),
  calciumLoweringAlbuminGPerL: roundedDown(number('g/L', 1, 'the albumin of that correction')),
  lastCalciumDay: day('sample day of the newest usable calcium in a year'),
  lastCalciumMmolPerL: number('mmol/L', 2, 'the newest usable calcium in a year'),
  lastCalciumDaysAgo: number('d', 0, 'its age in days at the as-of day'),
  lastCalciumLow: flag('it was low'),
  calciumUnusable: always(flag('a calcium in the look-back could not be used')),
  calciumUnusableWhy: word(UNUSABLE_REASONS, 'why the newest unusable calcium could not be used'),
  calciumPending: always(flag('a calcium is sampled or registered, its result not yet out')),
  calciumOrdered: always(
    flag(
      'a calcium is already ordered, or stands among the drafts, without a result yet; not known counts as no',
    ),
  ),
  calciumOrderedDay: day('the day that calcium is ordered for, when the order says'),
  highCalcium: flag('a calcium in the look-back was above its high limit'),
  hypocalcaemiaFound: flag(
    'low governing calcium, a last one that was low, or an active diagnosis not since disproved',
  ),
  hypocalcaemiaBecause: word(['low', 'was-low', 'recorded'], 'why hypocalcaemia is found, the worst first'),
  hypocalcaemiaRecordedDay: day('onset or recording of the active hypocalcaemia diagnosis'),
  previousHypocalcaemia: flag('a hypocalcaemia diagnosis at any time'),
  hypocalcaemiaSymptoms: flag(
    'symptoms that suggest hypocalcaemia since the first dose, in the look-back, no calcium since',
  ),
  hypocalcaemiaSymptomsUrgent: flag(
    'tetany, seizure or long QT among the symptoms that suggest hypocalcaemia',
  ),
  hypocalcaemiaSymptomName: text('the newest of these symptoms, as recorded'),
  hypocalcaemiaSymptomDay: day('its onset, when told to the day'),
  hypocalcaemiaUrgent: always(
    flag(
      'hypocalcaemia that is severe, or with symptoms: needs assessment the same day; not known counts as no',
    ),
  ),
  calciumSinceLastDose: flag('a usable calcium after the last dose; false when there is no dose'),
  afterDoseFromDay: always(day('first day on which a calcium after the ordered dose is best taken')),
  afterDoseToDay: always(day('last day by which it must be taken')),
  afterLastDoseByDay: day('the day by which a calcium after the last dose was or is due'),
  calciumOrderedAfterDose: always(
    flag('a calcium is ordered, or drafted, for the days after the ordered dose; not known counts as no'),
  ),
  followUpCalciumLate: flag(
    'after the last dose, longer without a calcium than advanced kidney disease allows; false when there is no dose',
  ),
  daysSinceDoseOrCalcium: number('d', 0, 'days since the later of last dose and newest usable calcium'),
  wellMonitored: flag(
    'normal calcium in time, calcium and vitamin D active, no low calcium since the last dose',
  ),
} as const;
