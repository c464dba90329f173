import type { VNode } from 'preact';
import { eligible } from '../../summary.js';
import { TallyTable } from '../tally-table.js';
import type { MeasurePart } from './measure-part.js';

/** Why it was not met, and what the measure tells apart. */
export function Misses({ voice, counted }: MeasurePart): VNode | null {
  const { say, words } = voice;
  const all = eligible(counted.all);
  const hasWhy = Object.keys(counted.why).length > 0;
  const hasClasses = Object.keys(counted.classes).length > 0;
  if (!hasWhy && !hasClasses) return null;
  return (
    <div class="card">
      <h3>{say(hasWhy ? 'misses' : 'missesLower')}</h3>
      {hasWhy && (
        <TallyTable
          voice={voice}
          caption={say('why')}
          head={say('why')}
          tally={counted.why}
          of={all}
          wordOf={wordIn(words.why)}
        />
      )}
      {hasClasses && (
        <TallyTable
          voice={voice}
          caption={say('classes')}
          head={say('group')}
          tally={counted.classes}
          of={all}
          wordOf={wordIn(words.classes)}
        />
      )}
    </div>
  );
}

function wordIn(words: Readonly<Record<string, string>>): (key: string) => string {
  return (key) => words[key] ?? key;
}
