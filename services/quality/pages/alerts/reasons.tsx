import type { VNode } from 'preact';
import type { RuleStatistics } from '../../../store/alert-statistics.js';
import { Bar } from '../../report/html/drawings/bar.js';
import { ScrollBox } from '../../report/html/scroll-box.js';
import type { QualityVoice } from '../quality-voice.js';

interface ReasonRow {
  rule: string;
  /** null: none was given */
  code: string | null;
  count: number;
  /** of the rule's overrides, 0…1 */
  share: number;
}

interface ReasonsProps {
  voice: QualityVoice;
  rules: readonly RuleStatistics[];
}

/** Why clinicians went on, rule by rule: where many give one reason, the rule may be wrong. */
export function Reasons({ voice, rules }: ReasonsProps): VNode | null {
  const { say, format } = voice;
  const rows = [...rules].sort((a, b) => b.overridden - a.overridden).flatMap(reasonsOf);
  if (rows.length === 0) return null;
  return (
    <section class="card">
      <h2>{say('reasons')}</h2>
      <ScrollBox label={say('reasons')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('rule')}</th>
              <th scope="col">{say('reason')}</th>
              <th scope="col" class="plot">
                {say('shareOfRule')}
              </th>
              <th scope="col" class="n">
                {say('number')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, code, count, share }) => (
              <tr key={`${rule} ${code ?? ''}`}>
                <th scope="row">{voice.ruleTitle(rule)}</th>
                <td>{code === null ? say('noReason') : voice.reasonName(code)}</td>
                <td class="plot">
                  <Bar share={share} />
                </td>
                <td class="n">{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function reasonsOf({ id, overridden, overrideReasons }: RuleStatistics): ReasonRow[] {
  const given = overrideReasons.reduce((sum, { count }) => sum + count, 0);
  const all = [
    ...overrideReasons,
    ...(overridden > given ? [{ code: null, count: overridden - given }] : []),
  ];
  return all.map(({ code, count }) => ({ rule: id, code, count, share: count / overridden }));
}
