import type { VNode } from 'preact';
import type { RuleStatistics } from '../../../store/alert-statistics.js';
import { ScrollBox } from '../../report/html/scroll-box.js';
import type { QualityVoice } from '../quality-voice.js';
import { Legend } from './legend.js';
import { OUTCOMES } from './outcomes.js';
import { OutcomeBar } from './outcome-bar.js';

const KINDS = ['shown', ...OUTCOMES, 'cannotTell', 'shadow'] as const;

/** Rule by rule, the most shown first; the bars are to one scale. */
export function ByRule({ voice, rules }: { voice: QualityVoice; rules: readonly RuleStatistics[] }): VNode {
  const { say } = voice;
  const most = Math.max(1, ...rules.map(({ shown }) => shown));
  const sorted = [...rules].sort((a, b) => b.shown - a.shown || b.cannotTell - a.cannotTell);
  return (
    <section class="card">
      <h2>{say('byRule')}</h2>
      <Legend voice={voice} />
      <ScrollBox label={say('byRule')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('rule')}</th>
              <th scope="col" class="plot">
                {say('became')}
              </th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col" class="n">
                  {say(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((rule) => (
              <RuleRow key={rule.id} voice={voice} rule={rule} most={most} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="note">{say('byRuleNote')}</p>
    </section>
  );
}

interface RuleRowProps {
  voice: QualityVoice;
  rule: RuleStatistics;
  most: number;
}

function RuleRow({ voice, rule, most }: RuleRowProps): VNode {
  return (
    <tr>
      <th scope="row">{voice.ruleTitle(rule.id)}</th>
      <td class="plot">
        <OutcomeBar counts={rule} most={most} />
      </td>
      {KINDS.map((kind) => (
        <td key={kind} class="n">
          {voice.format.number(rule[kind])}
        </td>
      ))}
    </tr>
  );
}
