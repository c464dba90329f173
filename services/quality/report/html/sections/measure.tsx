import type { VNode } from 'preact';
import { LOWER_IS_BETTER } from '../../../measure-id.js';
import type { ReportedMeasure } from '../../measure-report/report-frame.js';
import { eligible } from '../../summary.js';
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
import { Unknown } from './unknown.js';

interface MeasureProps {
  voice: Voice;
  input: PageInput;
  measure: ReportedMeasure;
}

export function Measure({ voice, input, measure: { id } }: MeasureProps): VNode {
  const { say, words } = voice;
  const counted = input.summary.measures[id];
  const { name, question } = words.measures[id];
  const isScored = counted !== undefined && eligible(counted.all) > 0;
  return (
    <section id={id} class={isScored ? 'measure' : 'measure empty'}>
      <h2>{name}</h2>
      <p>
        {question}{' '}
        <span class="note">({say(LOWER_IS_BETTER.includes(id) ? 'lowerIsBetter' : 'higherIsBetter')})</span>
      </p>
      {!isScored && <p>{say('noScore')}</p>}
      {counted && <Parts voice={voice} input={input} id={id} counted={counted} isScored={isScored} />}
    </section>
  );
}

type PartsProps = Pick<MeasurePart, 'voice' | 'id' | 'counted'> & { input: PageInput; isScored: boolean };

function Parts({ voice, input, isScored, ...measure }: PartsProps): VNode {
  const shown = shownTotal(measure.id, measure.counted.all, voice.below);
  const part: MeasurePart = { voice, ...measure, whole: shown.score };
  return (
    <>
      <Score {...part} shown={shown} />
      <div class="cards">
        <Misses {...part} />
        <Unknown {...part} />
        {isScored && (
          <>
            <Trend {...part} />
            <BeforeDose {...part} />
            <DaysBetween {...part} />
            <Organisations {...part} />
            <StrataOf {...part} />
            <Published {...part} shown={shown} benchmarks={input.context.benchmarks} />
          </>
        )}
      </div>
    </>
  );
}
