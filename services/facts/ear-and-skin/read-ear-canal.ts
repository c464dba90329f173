import { addDays } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';
import { beganDay, newestFirst, recordedSince } from '../conditions/recorded-when.js';
import { evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { foundAmong } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';

const OSTEONECROSIS = 'cond-eac-osteonecrosis';
const JAW_NECROSIS = 'cond-onj';
const CHRONIC_INFECTION = 'cond-chronic-ear-infection';

type EarFact = 'earFinding' | 'earFindingName' | 'earFindingDay';

interface Finding {
  kind: Exclude<Facts['earFinding'], 'none' | null>;
  diagnoses: readonly Diagnosis[];
}

/** Specification, section 3 "ear-canal". */
export function readEarCanal(chart: Chart): PartOfReading<EarFact> {
  const { entries, complete } = chart.diagnoses;
  const from = addDays(chart.asOf.day, -chart.settings.earAndSkin.earDays);
  const dated = findingsIn(entries).flatMap(({ kind, diagnoses }) =>
    diagnoses.map((diagnosis) => ({ kind, diagnosis, counts: recordedSince(diagnosis, from, chart) })),
  );
  const counting = dated.filter(({ counts }) => counts);
  const [gravest] = counting;
  const shown = counting.filter(({ kind }) => kind === gravest?.kind).map(({ diagnosis }) => diagnosis);
  const unsettled = dated.some(({ counts }) => counts === null);
  const none = foundAmong(false, complete && !unsettled) === false ? 'none' : null;
  const [newest] = [...shown].sort(newestFirst);
  return {
    facts: {
      earFinding: gravest?.kind ?? none,
      earFindingName: nameIn(newest?.evidence),
      earFindingDay: newest ? beganDay(newest) : null,
    },
    evidence: { ear: evidenceOf(shown) },
  };
}

/** The gravest first. */
function findingsIn(diagnoses: readonly Diagnosis[]): Finding[] {
  return [
    { kind: 'osteonecrosis', diagnoses: meaning(diagnoses, OSTEONECROSIS) },
    { kind: 'possible-osteonecrosis', diagnoses: diagnoses.filter(mayBeOfTheEar) },
    { kind: 'chronic-infection', diagnoses: meaning(diagnoses, CHRONIC_INFECTION) },
  ];
}

/** A code for osteonecrosis by medicines, its place not told. Where it may as well be the jaw, the jaw's rules ask. */
function mayBeOfTheEar({ matches }: Diagnosis): boolean {
  const of = (set: string) => matches.filter((match) => match.set === set);
  const unspecific = of(OSTEONECROSIS);
  return (
    unspecific.length > 0 && unspecific.every((match) => match.unspecific) && of(JAW_NECROSIS).length === 0
  );
}
