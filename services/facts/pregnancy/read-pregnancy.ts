import { recognisedBy } from '../as-recorded.js';
import { addDays } from '../calendar.js';
import type { Chart } from '../chart.js';
import { began } from '../conditions/recorded-when.js';
import { activeAmong, evidenceOf } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { matchIn } from '../terms.js';
import type { Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { exactDay, isWithin, laterFirst } from '../when.js';
import { answeredPregnancies, denials, expectedDeliveries } from './pregnancy-answers.js';
import { isLater, type PregnancyFinding } from './pregnancy-finding.js';

type PregnancyFact = 'pregnancyStatus' | 'pregnancyDay' | 'deliveryDay' | 'pregnancyContradictedBy';

const SUREST_FIRST = ['recorded', 'by-name', 'possible'] as const;

/**
 * Specification, section 3 "pregnancy". What contradicts an entry does not clear it: the safe side, said so on the card.
 * Only where nothing says "pregnant" do a man and the menopause settle that it is none.
 */
export function readPregnancy(chart: Chart, postmenopausal: Known): PartOfReading<PregnancyFact> {
  const deliveries = expectedDeliveries(chart);
  // of one day and as sure, what tells most goes first
  const findings = [
    ...deliveries.map(({ when, evidence }) => ({ is: 'recorded', counts: true, when, evidence }) as const),
    ...answeredPregnancies(chart),
    ...diagnosedPregnancies(chart),
  ];
  const counting = findings.filter(({ counts }) => counts).toSorted(surestFirst);
  const [surest] = counting;
  return {
    facts: {
      pregnancyStatus: statusOf(findings, surest, isRuledOut(chart, postmenopausal)),
      pregnancyDay: exactDay(surest?.when),
      deliveryDay:
        deliveries
          .flatMap(({ answerWhen }) => exactDay(answerWhen) ?? [])
          .toSorted()
          .at(-1) ?? null,
      pregnancyContradictedBy: surest ? contradictions(counting, chart, postmenopausal) : [],
    },
    evidence: { pregnancy: evidenceOf([...(surest ? counting : findings), ...recentDenials(chart)]) },
  };
}

/** Active conditions; one by an unspecific code says "possible" only. Without a date it counts: the safe side. */
function diagnosedPregnancies({ diagnoses, asOf, settings }: Chart): PregnancyFinding[] {
  const from = addDays(asOf.day, -settings.pregnancy.observationDays);
  return activeAmong(diagnoses.entries).flatMap((diagnosis) => {
    const match = matchIn(diagnosis.matches, 'cond-pregnancy');
    const when = began(diagnosis);
    // problem lists keep what nobody closed: one that began longer ago than a pregnancy lasts is over
    if (!match || (when && when.to < from)) return [];
    const is = match.unspecific ? 'possible' : match.by === 'name' ? 'by-name' : 'recorded';
    return [{ is, counts: true, when, evidence: recognisedBy(match, diagnosis.evidence) } as const];
  });
}

function statusOf(
  findings: readonly PregnancyFinding[],
  surest: PregnancyFinding | undefined,
  ruledOut: Known,
): Facts['pregnancyStatus'] {
  if (surest) return surest.is;
  if (ruledOut === null || (findings.length > 0 && !ruledOut)) return null;
  return 'none';
}

/** true: nothing on record can mean a pregnancy; false: something may; null: what says it could not be read. */
function isRuledOut({ diagnoses, otherObservations, sex }: Chart, postmenopausal: Known): Known {
  const cannotBe = sex === 'male' || postmenopausal === true;
  if (!diagnoses.complete || (!otherObservations.complete && !cannotBe)) return null;
  return cannotBe;
}

function contradictions(
  counting: readonly PregnancyFinding[],
  chart: Chart,
  postmenopausal: Known,
): Facts['pregnancyContradictedBy'] {
  const isDeniedSince = recentDenials(chart).some(({ when }) =>
    counting.some((found) => !found.when || isLater(when, found.when)),
  );
  return [
    ...(chart.sex === 'male' ? (['male'] as const) : []),
    ...(postmenopausal ? (['postmenopausal'] as const) : []),
    ...(isDeniedSince ? (['not-pregnant-since'] as const) : []),
  ];
}

function recentDenials(chart: Chart) {
  const { asOf, settings } = chart;
  const from = addDays(asOf.day, -settings.pregnancy.observationDays);
  return denials(chart).filter(({ when }) => when !== null && isWithin(when, from, asOf.day));
}

/** Of the same sureness the newest. */
function surestFirst(one: PregnancyFinding, other: PregnancyFinding): number {
  const bySureness = SUREST_FIRST.indexOf(one.is) - SUREST_FIRST.indexOf(other.is);
  return bySureness || laterFirst(one.when, other.when);
}
