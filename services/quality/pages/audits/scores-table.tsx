import type { VNode } from 'preact';
import type { StoredScore } from '../../audits/stored-report.js';
import { LOWER_IS_BETTER } from '../../measure-id.js';
import { IntervalPlot } from '../../report/html/drawings/interval.js';
import { ScrollBox } from '../../report/html/scroll-box.js';
import type { QualityVoice } from '../quality-voice.js';

interface ScoresTableProps {
  voice: QualityVoice;
  scores: readonly StoredScore[];
  label: string;
}

/** Scores with their intervals, in numbers and drawn from 0 to 100 %. */
export function ScoresTable({ voice, scores, label }: ScoresTableProps): VNode {
  const { say } = voice;
  return (
    <ScrollBox label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('measure')}</th>
            <th scope="col" class="n">
              {say('score')}
            </th>
            <th scope="col" class="n">
              {say('interval')}
            </th>
            <th scope="col" class="n">
              {say('counted')}
            </th>
            <th scope="col" class="plot">
              0–100%
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <ScoreRow key={score.measure} voice={voice} score={score} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ScoreRow({ voice, score: told }: { voice: QualityVoice; score: StoredScore }): VNode {
  const { say, format, measureName } = voice;
  const { measure, score, interval, met, eligible } = told;
  return (
    <tr>
      <th scope="row">
        {measureName(measure)}
        {LOWER_IS_BETTER.includes(measure) && <small>{say('lowerIsBetter')}</small>}
      </th>
      <td class="n">{score === null ? say('noScore') : format.percent(score)}</td>
      <td class="n">{interval && format.interval(interval)}</td>
      <td class="n">{say('ofCounted', { met: format.number(met), counted: format.number(eligible) })}</td>
      <td class="plot">
        <IntervalPlot shown={{ score, interval }} />
      </td>
    </tr>
  );
}
