import type { VNode } from 'preact';
import type { Day } from '../../../facts/calendar.js';
import type { WeekStatistics } from '../../../store/alert-statistics.js';
import { ScrollBox } from '../../report/html/scroll-box.js';
import type { QualityVoice } from '../quality-voice.js';
import { Legend } from './legend.js';
import { OUTCOMES } from './outcomes.js';
import { weekList } from './week-list.js';
import { WeeksPlot } from './weeks-plot.js';

interface ByWeekProps {
  voice: QualityVoice;
  period: { from: Day; to: Day };
  weeks: readonly WeekStatistics[];
}

/** All rules together, week by week. */
export function ByWeek({ voice, period, weeks }: ByWeekProps): VNode {
  const { say, format } = voice;
  const all = weekList(period, weeks);
  return (
    <section class="card">
      <h2>{say('byWeek')}</h2>
      <Legend voice={voice} />
      <WeeksPlot weeks={all} label={say('byWeek')} format={format} />
      <p class="note">{say('byWeekNote')}</p>
      <ScrollBox label={say('byWeek')}>
        <table class="short">
          <thead>
            <tr>
              <th scope="col">{say('week')}</th>
              {(['shown', ...OUTCOMES] as const).map((kind) => (
                <th key={kind} scope="col" class="n">
                  {say(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((week) => (
              <tr key={week.week}>
                <th scope="row">{format.day(week.week)}</th>
                {(['shown', ...OUTCOMES] as const).map((kind) => (
                  <td key={kind} class="n">
                    {format.number(week[kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
