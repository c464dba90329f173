import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { policyFor } from '../../audits/report-policy.js';
import { STYLE } from '../../report/html/style.js';
import { BurdenChapter } from './burden-chapter.js';
import { DataChapter } from './data-chapter.js';
import { DifferenceChapter } from './difference-chapter.js';
import { Glance } from './glance.js';
import { MethodChapter } from './method-chapter.js';
import { REPLAY_STYLE } from './replay-style.js';
import { replayVoice, type ReplayPageInput, type ReplayVoice } from './replay-voice.js';

const PAGE_STYLE = STYLE + REPLAY_STYLE;

/** `replay.html`: one file, no script and no network. */
export function renderReplay(input: ReplayPageInput): string {
  return `<!doctype html>\n${renderToString(<Page input={input} />)}\n`;
}

function Page({ input }: { input: ReplayPageInput }): VNode {
  const voice = replayVoice(input.context);
  const { language, reporter, program } = input.context;
  const parts = { voice, input };
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyFor(PAGE_STYLE)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${voice.say('title')} · ${reporter}`}</title>
        <style dangerouslySetInnerHTML={{ __html: PAGE_STYLE }} />
      </head>
      <body>
        <Heading {...parts} />
        <main>
          <Glance {...parts} />
          <Contents {...parts} />
          <BurdenChapter {...parts} of="orders" />
          <DifferenceChapter {...parts} />
          <BurdenChapter {...parts} of="doses" />
          <DataChapter {...parts} />
          <MethodChapter {...parts} />
        </main>
        <footer>{`denosumab-cds ${program} · Apache-2.0`}</footer>
      </body>
    </html>
  );
}

interface PartProps {
  voice: ReplayVoice;
  input: ReplayPageInput;
}

function Heading({ voice, input }: PartProps): VNode {
  const { say, format, below } = voice;
  const { period, reporter, dataAsOf, withPatients } = input.context;
  const facts = [
    [say('reporter'), reporter],
    [say('period'), `${format.day(period.from)} – ${format.day(period.to)}`],
    [say('dataAsOf'), format.day(dataAsOf)],
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

function Contents({ voice: { say }, input }: PartProps): VNode {
  const compared = input.context.second === null ? [] : (['difference'] as const);
  return (
    <nav aria-label={say('contents')}>
      <ul>
        {(['orders', ...compared, 'doses', 'data', 'how'] as const).map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{say(id)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
