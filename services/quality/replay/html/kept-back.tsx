import type { VNode } from 'preact';
import { shownNumber } from '../../report/html/shown-number.js';
import { HIDDEN } from '../replay-phrases.js';
import type { ReplaySummary } from '../replay-summary.js';
import type { ReplayWords } from '../replay-words.js';
import { NumberTable } from './number-table.js';
import type { ReplayVoice } from './replay-voice.js';
import { shownRate } from './shown-rate.js';

interface KeptBackProps {
  voice: ReplayVoice;
  summary: ReplaySummary;
  words: ReplayWords['hidden'];
}

/** Rules that fired and that nobody would have been shown, by why. */
export function KeptBack({ voice, summary, words }: KeptBackProps): VNode {
  const { say, title, few } = voice;
  const rows = HIDDEN.flatMap((why) =>
    Object.entries(summary.rules)
      .filter(([, count]) => count[why] > 0)
      .sort(([a, one], [b, other]) => other[why] - one[why] || (a < b ? -1 : 1))
      .map(([rule, count]) => ({
        key: `${rule} ${why}`,
        cells: [
          title(rule),
          words[why],
          shownNumber(few(count[why]), voice),
          shownRate(few(count[why]), summary, voice),
        ],
      })),
  );
  return (
    <NumberTable
      title={say('keptBack')}
      note={say('keptBackNote')}
      heads={[say('rule'), say('why'), say('number'), say('per100')]}
      numbers={2}
      rows={rows}
      nothing={say('keptBackNone')}
    />
  );
}
