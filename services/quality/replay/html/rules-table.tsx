import type { VNode } from 'preact';
import { ScrollBox } from '../../report/html/scroll-box.js';
import { shownNumber } from '../../report/html/shown-number.js';
import type { ShownNumber } from '../../report/html/shown.js';
import { INDICATORS } from '../../../decide/rule.js';
import type { ReplaySummary, RuleCount } from '../replay-summary.js';
import type { ReplayVoice } from './replay-voice.js';
import { RuleBar, type BarPart } from './rule-bar.js';
import { shownRate } from './shown-rate.js';

const WEIGHTS = INDICATORS.toReversed();

interface RulesTableProps {
  voice: ReplayVoice;
  summary: ReplaySummary;
}

/** Alerts for every 100 orders, rule by rule: bars, and the numbers they are drawn from. */
export function RulesTable({ voice, summary }: RulesTableProps): VNode {
  const { say } = voice;
  const rules = Object.entries(summary.rules)
    .filter(([, count]) => totalOf(count) > 0)
    .sort(([a, one], [b, other]) => totalOf(other) - totalOf(one) || (a < b ? -1 : 1));
  return (
    <div class="card wide">
      <h3>{say('byRule')}</h3>
      <p class="note">{say('byRuleNote')}</p>
      <p class="key">
        {WEIGHTS.map((weight) => (
          <span key={weight} class={weight}>
            {say(weight)}
          </span>
        ))}
      </p>
      <ScrollBox label={say('byRule')}>
        <table>
          <caption>{say('byRule')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('rule')}</th>
              <th scope="col" class="plot drop">
                {say('bar')}
              </th>
              {WEIGHTS.map((weight) => (
                <th key={weight} scope="col" class="n">
                  {say(weight)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map(([rule, count]) => (
              <RuleRow key={rule} voice={voice} rule={rule} count={count} summary={summary} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function RuleRow({
  voice,
  rule,
  count,
  summary,
}: RulesTableProps & { rule: string; count: RuleCount }): VNode {
  const cells = WEIGHTS.map((weight) => ({ weight, number: voice.few(count[weight]) }));
  const parts = cells.flatMap(({ weight, number }): BarPart[] =>
    typeof number === 'number' ? [{ weight, share: number / summary.orders }] : [],
  );
  return (
    <tr>
      <th scope="row">{voice.title(rule)}</th>
      <td class="plot drop">
        <RuleBar parts={parts} />
      </td>
      {cells.map(({ weight, number }) => (
        <td key={weight} class="n">
          {number === 0 ? '–' : <Rate number={number} voice={voice} summary={summary} />}
        </td>
      ))}
    </tr>
  );
}

function Rate({ number, voice, summary }: RulesTableProps & { number: ShownNumber }): VNode {
  return (
    <>
      <strong>{shownRate(number, summary, voice)}</strong>
      <small>{shownNumber(number, voice)}</small>
    </>
  );
}

function totalOf({ critical, warning, info }: RuleCount): number {
  return critical + warning + info;
}
