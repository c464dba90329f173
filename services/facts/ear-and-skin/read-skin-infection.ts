import { addDays } from '../calendar.js';
import type { Chart } from '../chart.js';
import { beganDay, newestFirst, recordedSince } from '../conditions/recorded-when.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { anyOf, foundAmong } from '../three-valued.js';

type SkinFact = 'skinInfection' | 'skinInfectionName' | 'skinInfectionDay';

/** Specification, section 3 "skin-infection". */
export function readSkinInfection(chart: Chart): PartOfReading<SkinFact> {
  const { entries, complete } = chart.diagnoses;
  const from = addDays(chart.asOf.day, -chart.settings.earAndSkin.skinDays);
  const infections = meaning(activeAmong(entries), 'cond-cellulitis')
    .sort(newestFirst)
    .map((infection) => ({ infection, counts: recordedSince(infection, from, chart) }));
  const counting = infections.filter(({ counts }) => counts).map(({ infection }) => infection);
  const [newest] = counting;
  return {
    facts: {
      skinInfection: anyOf(...infections.map(({ counts }) => counts), foundAmong(false, complete)),
      skinInfectionName: nameIn(newest?.evidence),
      skinInfectionDay: newest ? beganDay(newest) : null,
    },
    evidence: { skin: evidenceOf(counting) },
  };
}
