import type { VNode } from 'preact';
import { UNKNOWN_FACTS } from '../../../unknown-facts.js';
import { TallyTable } from '../tally-table.js';
import type { MeasurePart } from './measure-part.js';

/** For want of what the record could not settle it, or whether the measure asks about it. */
export function Unknown({ voice, counted }: MeasurePart): VNode | null {
  const { say, words } = voice;
  const named = new Map<string, string>(UNKNOWN_FACTS.map((fact) => [fact, words.unknown[fact]]));
  if (Object.keys(counted.unknown).length === 0) return null;
  return (
    <div class="card">
      <h3>{say('unknown')}</h3>
      <TallyTable
        voice={voice}
        caption={say('unknown')}
        head={say('fact')}
        tally={counted.unknown}
        wordOf={(fact) => named.get(fact) ?? fact}
      />
    </div>
  );
}
