import type { VNode } from 'preact';
import { LOWER_IS_BETTER } from '../../../measure-id.js';
import type { ReportedMeasure } from '../../measure-report/report-frame.js';
import type { PageInput, Voice } from '../page-input.js';
import { shownTotal } from '../shown.js';
import { BeforeDose } from './before-dose.js';
import { DaysBetween } from './days.js';
import type { MeasurePart } from './measure-part.js';
import { Misses } from './misses.js';
import { Organisations } from './organisations.js';
import { Published } from './published.js';
import { Score } from './score.js';
import { StrataOf } from './strata.js';
import { Trend } from './trend.js';

interface MeasureProps {
  voice: Voice;
  input: PageInput;
  measure: ReportedMeasure;
}

export function Measure({ voice, input, measure: { id } }: MeasureProps): VNode {
  const { say, words } = voice;
  const counted = input.summary.measures[id];
  const { name, question } = words.measures[id];
  return (
    <section id={id} class="measure">
      <h2>{name}</h2>
      <p>
        {question}{' '}
        <span class="note">({say(LOWER_IS_BETTER.includes(id) ? 'lowerIsBetter' : 'higherIsBetter')})</span>
      </p>
      {counted ? <Parts voice={voice} input={input} id={id} counted={counted} /> : <p>{say('noScore')}</p>}
    </section>
  );
}

function Parts({
  voice,
  input,
  ...measure
}: Pick<MeasurePart, 'voice' | 'id' | 'counted'> & { input: PageInput }): VNode {
  const shown = shownTotal(measure.id, measure.counted.all, voice.below);
  const part: MeasurePart = { voice, ...measure, whole: shown.score };
  return (
    <>
      <Score {...part} shown={shown} />
      <div class="cards">
        <Misses {...part} />
        <Trend {...part} />
        <BeforeDose {...part} />
        <DaysBetween {...part} />
        <Organisations {...part} />
        <StrataOf {...part} />
        <Published {...part} shown={shown} benchmarks={input.context.benchmarks} />
      </div>
    </>
  );
}
