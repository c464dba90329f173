import { Refusal } from '../../platform/errors.js';

/** A FHIR date search on a period, by days: https://hl7.org/fhir/R4/search.html#date */
export interface PeriodSearch {
  prefix: 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt' | 'sa' | 'eb';
  /** the days that the value covers: a year, a month or a day; as text, which sorts */
  first: string;
  last: string;
}

const DATE = /^(eq|ne|ge|le|gt|lt|sa|eb)?(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/;

/** @throws Refusal invalid-parameter */
export function readPeriodSearch(given: unknown): PeriodSearch {
  const [, prefix = 'eq', date = ''] = DATE.exec(typeof given === 'string' ? given : '') ?? [];
  if (date === '') throw new Refusal('invalid-parameter', ['period']);
  // no month has more than 31 days, and as text the 31st is behind them all
  return {
    prefix: prefix as PeriodSearch['prefix'],
    first: date + '-01-01'.slice(date.length - 4),
    last: date + '-12-31'.slice(date.length - 4),
  };
}

export function matchesPeriod(
  { start, end }: { start: string; end: string },
  { prefix, first, last }: PeriodSearch,
): boolean {
  const within = first <= start && end <= last;
  const answers: Record<PeriodSearch['prefix'], boolean> = {
    eq: within,
    ne: !within,
    ge: end >= first,
    le: start <= last,
    gt: end > last,
    lt: start < first,
    sa: start > last,
    eb: end < first,
  };
  return answers[prefix];
}
