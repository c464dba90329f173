import { z } from 'zod';

/** Every number stands in the file with its unit and its source; here only its value goes on. */
const number = z
  .strictObject({
    value: z.number(),
    unit: z.string(),
    source: z.string(),
    /** a default that lowers or silences an alert: needs a clinician's signature at each site */
    signOff: z.literal(true).optional(),
    /** the label's or a constant: not a site's to change */
    fixed: z.literal(true).optional(),
  })
  .transform((setting) => setting.value);

const range = z
  .strictObject({
    value: z.tuple([z.number(), z.number()]),
    unit: z.string(),
    source: z.string(),
  })
  .transform((setting) => setting.value);

const numbers = z
  .strictObject({ value: z.array(z.number()), unit: z.string(), source: z.string() })
  .transform((setting) => setting.value);

/** Multiply a value in `from` (UCUM) by `factor` for the analyte's own unit. */
const conversions = z
  .strictObject({
    value: z.array(z.strictObject({ from: z.string(), factor: z.number() })),
    source: z.string(),
  })
  .transform((setting) => setting.value);

/** Whole words, any case, accents folded; none of them counts in a text that also has a word of `unless`. */
const names = z
  .strictObject({
    value: z.array(z.string().min(2)).min(1),
    unless: z.array(z.string().min(2)).default([]),
    source: z.string(),
  })
  .transform(({ value, unless }) => ({ words: value, unless }));

const analyte = z.strictObject({
  /** the unit all its values are brought to, UCUM */
  unit: z.string(),
  plausible: range,
  conversions: conversions.optional(),
});

/** The numbers of the clinical specification, by concern: `rules/settings.json`, strict. */
export const Settings = z.strictObject({
  timeZone: z.strictObject({ value: z.string(), source: z.string() }).transform((setting) => setting.value),
  analytes: z.strictObject({
    'calcium-total': analyte,
    'calcium-ionised': analyte,
    albumin: analyte,
    creatinine: analyte,
    clearance: analyte,
    weight: analyte,
    'vitamin-d': analyte,
  }),
  calcium: z.strictObject({
    maxAgeDays: number,
    historyDays: number,
    lowTotalMmolPerL: number,
    lowIonisedMmolPerL: number,
    severeTotalMmolPerL: number,
    severeIonisedMmolPerL: number,
    highTotalMmolPerL: number,
    highIonisedMmolPerL: number,
    lowLimitTotalMmolPerL: range,
    lowLimitIonisedMmolPerL: range,
    albuminWithinDays: number,
    correctionPerGram: number,
    correctionAlbuminGPerL: number,
    uncertainBelowAlbuminGPerL: number,
    wellMonitoredSevereRenalDays: number,
    dueSoonDays: number,
    aheadDays: number,
  }),
  afterFirstDose: z.strictObject({
    dueByDay: number,
    suggestFromDay: number,
    missedUntilDay: number,
  }),
  advancedKidneyDisease: z.strictObject({
    weeklyGapDays: number,
    weeklyUntilDay: number,
    monthlyGapDays: number,
    planDays: numbers,
  }),
  renal: z.strictObject({
    maxAgeDays: number,
    weightMaxAgeDays: number,
    severeBelowMlPerMin: number,
    criticalBelowMlPerMin: number,
    moderateBelowMlPerMin: number,
    clearanceOverEgfrDays: number,
    dialysisProcedureDays: number,
    cockcroftGaultFemaleFactor: number,
    creatinineUmolPerMgPerDl: number,
  }),
  glucocorticoid: z.strictObject({
    longTermDays: number,
    shortCourseDays: number,
    prednisoneEquivalents: z
      .strictObject({ value: z.record(z.string(), z.number()), unit: z.string(), source: z.string() })
      .transform((setting) => setting.value),
  }),
  medicines: z.strictObject({
    openEndedUnknownMonths: number,
    unknownSupplyDays: number,
    supplyGraceDays: number,
    administrationDays: number,
    zoledronateMonths: number,
    intravenousIbandronateMonths: number,
    oncologyDenosumabWeeks: number,
  }),
  schedule: z.strictObject({
    intervalMonths: number,
    earlyDays: number,
    minimumIntervalMonths: number,
    overdueDays: number,
    veryLateDays: number,
    plannedWithinDays: number,
    onTherapyMonths: number,
    recentlyOnTherapyMonths: number,
    courseGapMonths: number,
    dispenseBeforeDays: number,
    dispenseAfterDays: number,
    statementPeriodDays: number,
    requestWithoutDoseDays: number,
    completedCountsAsEndMonths: number,
  }),
  dosage: z.strictObject({
    doseMg: number,
    oncologyDoseMg: number,
    intervalDays: range,
    shortestIntervalDays: number,
    daysPerMonth: number,
  }),
  vitaminD: z.strictObject({ maxAgeDays: number, lowBelowNmolPerL: number }),
  jaw: z.strictObject({
    dentalExamMaxAgeDays: number,
    dentalProcedureWithinDays: number,
    cancerTreatmentMonths: number,
  }),
  symptoms: z.strictObject({ maxAgeDays: number }),
  age: z.strictObject({ adultYears: number, postmenopausalYears: number }),
  femur: z.strictObject({ recentFractureMonths: number, painDays: number }),
  earAndSkin: z.strictObject({ earDays: number, skinDays: number }),
  product: z.strictObject({
    sorbitolMgPerMl: number,
    fridgeFromCelsius: number,
    fridgeToCelsius: number,
    roomToCelsius: number,
    roomDays: number,
  }),
  pregnancy: z.strictObject({
    observationDays: number,
    fertileAgeYears: range,
    contraceptionMonths: number,
    breastfeedingDays: number,
  }),
  longTerm: z.strictObject({ reviewFromYears: number, warnFromYears: number, reviewMonths: number }),
  stopping: z.strictObject({ fromMonths: number, toMonths: number }),
  /** numbers of the measures that are not the alerts' own */
  quality: z.strictObject({
    calciumWindowsDays: numbers,
    postDoseDays: range,
    firstEverRecordMonths: number,
    earlierDoseMonths: number,
    onTimeDays: number,
    nextDoseBeforeDays: number,
    nextDoseAfterDays: number,
    planWithinMonths: number,
  }),
  /** by value-set id, or the id of a set that has names only; English and Dutch */
  names: z.record(z.string(), names),
});

export type Settings = z.infer<typeof Settings>;

export type AnalyteName = keyof Settings['analytes'];
