import type { VNode } from 'preact';
import type { AlertStatistics } from '../../../store/alert-statistics.js';
import type { QualityVoice } from '../quality-voice.js';
import { OUTCOMES } from './outcomes.js';

interface TotalsProps {
  voice: QualityVoice;
  statistics: AlertStatistics;
}

/** The whole period in a line of numbers. */
export function Totals({ voice, statistics }: TotalsProps): VNode {
  const { say, format } = voice;
  const { rules, feedback } = statistics;
  const kinds = ['shown', ...OUTCOMES, 'cannotTell', 'shadow'] as const;
  return (
    <>
      <dl class="tiles">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{say(kind)}</dt>
            <dd>{format.number(rules.reduce((sum, rule) => sum + rule[kind], 0))}</dd>
          </div>
        ))}
      </dl>
      <p class="note">
        {say('feedback')}: {format.number(feedback.total)}
        {feedback.unmatched > 0 && ` (${say('unmatched')}: ${format.number(feedback.unmatched)})`}
      </p>
    </>
  );
}
