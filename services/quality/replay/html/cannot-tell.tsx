import type { VNode } from 'preact';
import { shownNumber } from '../../report/html/shown-number.js';
import type { ReplaySummary, RuleCount } from '../replay-summary.js';
import { commonest } from '../summarise-replay.js';
import { NumberTable } from './number-table.js';
import type { ReplayVoice } from './replay-voice.js';
import { shownRate } from './shown-rate.js';

const MOST_NAMED = 3;

/** How often each rule could not tell, and for want of what. */
export function CannotTell({ voice, summary }: { voice: ReplayVoice; summary: ReplaySummary }): VNode {
  const { say, title, few } = voice;
  const rows = Object.entries(summary.rules)
    .filter(([, { cannotTell }]) => cannotTell > 0)
    .sort(([a, one], [b, other]) => other.cannotTell - one.cannotTell || (a < b ? -1 : 1))
    .map(([rule, count]) => ({
      key: rule,
      cells: [
        title(rule),
        missingIn(count, voice),
        shownNumber(few(count.cannotTell), voice),
        shownRate(few(count.cannotTell), summary, voice),
        shownNumber(few(count.toldUnknown), voice),
      ],
    }));
  return (
    <NumberTable
      title={say('cannotTell')}
      note={say('cannotTellNote')}
      heads={[say('rule'), say('missing'), say('number'), say('per100'), say('onCard')]}
      numbers={3}
      rows={rows}
      nothing={say('cannotTellNone')}
      wide
    />
  );
}

/** What was missing most, each said once: several facts may be one thing to a reader. */
function missingIn({ missing }: RuleCount, voice: ReplayVoice): string {
  const words = commonest(missing, Infinity).map(({ key }) => voice.missing(key));
  return [...new Set(words)].slice(0, MOST_NAMED).join('; ');
}
