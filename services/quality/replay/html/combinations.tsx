import type { VNode } from 'preact';
import { shownNumber } from '../../report/html/shown-number.js';
import type { ReplaySummary } from '../replay-summary.js';
import { commonest } from '../summarise-replay.js';
import { NumberTable } from './number-table.js';
import type { ReplayVoice } from './replay-voice.js';
import { shownRate } from './shown-rate.js';

/** The ten commonest combinations of rules that would have alerted together. */
export function Combinations({ voice, summary }: { voice: ReplayVoice; summary: ReplaySummary }): VNode {
  const { say, title, few } = voice;
  const rows = commonest(summary.combinations).map(({ key, number }) => ({
    key,
    cells: [
      key.split(' + ').map(title).join(' + '),
      shownNumber(few(number), voice),
      shownRate(few(number), summary, voice),
    ],
  }));
  return (
    <NumberTable
      title={say('combinations')}
      note={say('combinationsNote')}
      heads={[say('combination'), say('number'), say('per100')]}
      numbers={2}
      rows={rows}
      nothing={say('combinationsNone')}
    />
  );
}
