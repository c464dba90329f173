import type { VNode } from 'preact';
import type { WeekStatistics } from '../../../store/alert-statistics.js';
import { ScrollBox } from '../../report/html/scroll-box.js';
import type { QualityVoice } from '../quality-voice.js';
import { OUTCOMES } from './outcomes.js';

const KINDS = ['shown', ...OUTCOMES, 'cannotTell', 'shadow'] as const;

/** All numbers there are: rule by rule within each week, behind a click. */
export function EachWeek({ voice, weeks }: { voice: QualityVoice; weeks: readonly WeekStatistics[] }): VNode {
  const { say, format } = voice;
  return (
    <details class="card">
      <summary>{say('eachWeek')}</summary>
      <ScrollBox label={say('eachWeek')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('week')}</th>
              <th scope="col">{say('rule')}</th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col" class="n">
                  {say(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((one) => (
              <tr key={`${one.week} ${one.id}`}>
                <td>{format.day(one.week)}</td>
                <th scope="row">{voice.ruleTitle(one.id)}</th>
                {KINDS.map((kind) => (
                  <td key={kind} class="n">
                    {format.number(one[kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
