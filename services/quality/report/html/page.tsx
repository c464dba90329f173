import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { POLICY } from './policy.js';
import { voiceOf, type PageInput, type Voice } from './page-input.js';
import { DataQuality } from './sections/data-quality.js';
import { Glance } from './sections/glance.js';
import { Heading } from './sections/heading.js';
import { Measure } from './sections/measure.js';
import { Method } from './sections/method.js';
import { Safety } from './sections/safety.js';
import { ToAct } from './sections/to-act.js';
import { STYLE } from './style.js';

/** `report.html`: one file, no script and no network. */
export function renderPage(input: PageInput): string {
  return `<!doctype html>\n${renderToString(<Page input={input} />)}\n`;
}

function Page({ input }: { input: PageInput }): VNode {
  const voice = voiceOf(input.context);
  return (
    <html lang={input.context.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${voice.say('title')} · ${input.context.reporter}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <Heading voice={voice} input={input} />
        <main>
          <Glance voice={voice} input={input} />
          <Contents voice={voice} input={input} />
          <ToAct voice={voice} input={input} />
          {input.context.measures.map((measure) => (
            <Measure key={measure.id} voice={voice} input={input} measure={measure} />
          ))}
          <Safety voice={voice} input={input} />
          <DataQuality voice={voice} input={input} />
          <Method voice={voice} input={input} />
        </main>
        <footer>{`denosumab-cds ${input.context.made.version} · Apache-2.0`}</footer>
      </body>
    </html>
  );
}

function Contents({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say } = voice;
  const parts = [
    ...(input.context.withPatients ? [['to-act', say('toAct')] as const] : []),
    ['safety', say('safety')],
    ['data', say('dataQuality')],
    ['how', say('how')],
  ] as const;
  return (
    <nav aria-label={say('contents')}>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
