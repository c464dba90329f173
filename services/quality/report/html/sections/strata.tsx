import type { VNode } from 'preact';
import { AGE_BANDS, DOSE_NUMBERS, RENAL_STAGES, SEXES } from '../../../strata.js';
import { STRATIFIERS, type Stratifier } from '../../summary.js';
import { ScoreTable, type RowGroup } from '../score-table.js';
import { shownRows } from '../shown.js';
import type { MeasurePart } from './measure-part.js';

/** Rows stand in the order of their meaning. */
const ORDER: Readonly<Record<Stratifier, readonly string[]>> = {
  sex: SEXES,
  ageBand: AGE_BANDS,
  renalStage: RENAL_STAGES,
  doseNumber: DOSE_NUMBERS,
  organisation: [],
};

/** By sex, age, renal function and dose; organisations have a drawing of their own. */
export function StrataOf({ voice, counted, whole }: MeasurePart): VNode {
  const { say } = voice;
  const groups = STRATIFIERS.filter((stratifier) => stratifier !== 'organisation').map((stratifier) =>
    groupOf(stratifier, { voice, counted }),
  );
  return (
    <div class="card wide">
      <h3>{say('strata')}</h3>
      <ScoreTable voice={voice} caption={say('strata')} head={say('group')} groups={groups} whole={whole} />
    </div>
  );
}

function groupOf(
  stratifier: Stratifier,
  { voice, counted }: Pick<MeasurePart, 'voice' | 'counted'>,
): RowGroup {
  const order = ORDER[stratifier];
  const rows = shownRows(counted.strata[stratifier] ?? {}, voice.below)
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .map((shown) => ({ label: voice.words.strata[shown.key] ?? shown.key, shown }));
  return { title: voice.words.stratifiers[stratifier], rows };
}
