import type { VNode } from 'preact';
import type { PageInput, Voice } from '../page-input.js';

export function Heading({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say, format, below } = voice;
  const { period, reporter, date, withPatients } = input.context;
  const facts = [
    [say('reporter'), reporter],
    [say('period'), `${format.day(period.from)} – ${format.day(period.to)}`],
    [say('made'), format.day(date)],
  ] as const;
  return (
    <header>
      <h1>{say('title')}</h1>
      <p class="lead">{say('subtitle')}</p>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class={withPatients ? 'banner patients' : 'banner'}>
        {withPatients ? say('notShared') : say('shared', { smallest: below })}
      </p>
    </header>
  );
}
