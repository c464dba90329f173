import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES, type Language } from '../cards/texts.js';
import type { PageWords } from './page-words.js';
import type { ShellPhrase } from './shell-words.js';

/** The places the menu leads to. */
export const PLACES = { home: '/', pharmacy: '/pharmacy', quality: '/quality', alerts: '/quality/alerts' };
export type Place = keyof typeof PLACES;

const NAMES = { en: 'english', nl: 'dutch' } as const;

export interface PageFrame {
  language: Language;
  shell: PageWords<ShellPhrase>;
  /** of the tab; escaped here */
  title: string;
  /** where in the menu the page stands; null: nowhere */
  here: Place | null;
  /** places the menu shows */
  places: readonly Place[];
  /** file names under `pages/assets`; each page works without them */
  scripts?: readonly string[];
  /** file names under `pages/assets`, beside the one of every page */
  styles?: readonly string[];
}

/** A whole HTML page. Whatever it holds, nothing runs or loads but files of our own: services/http/security-headers.ts. */
export function renderPage(frame: PageFrame, content: ComponentChildren): string {
  return `<!doctype html>\n${renderToString(<Page frame={frame}>{content}</Page>)}\n`;
}

function Page({ frame, children }: { frame: PageFrame; children: ComponentChildren }): VNode {
  const say = frame.shell[frame.language];
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${frame.title} · ${say('name')}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/page.css" />
        {(frame.styles ?? []).map((style) => (
          <link key={style} rel="stylesheet" href={`/assets/${style}`} />
        ))}
        {(frame.scripts ?? []).map((script) => (
          <script key={script} type="module" src={`/assets/${script}`} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {say('skip')}
        </a>
        <Top frame={frame} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <p>{say('footer')}</p>
        </footer>
      </body>
    </html>
  );
}

function Top({ frame }: { frame: PageFrame }): VNode {
  const say = frame.shell[frame.language];
  return (
    <header class="top">
      <a class="brand" href={PLACES.home}>
        {say('name')}
      </a>
      <nav aria-label={say('menu')}>
        <ul>
          {frame.places.map((place) => (
            <li key={place}>
              <a href={PLACES[place]} aria-current={place === frame.here ? 'page' : undefined}>
                {say(place)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul class="languages" aria-label={say('language')}>
        {LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={`?language=${language}`}
              lang={language}
              hreflang={language}
              aria-current={language === frame.language ? 'true' : undefined}
            >
              {say(NAMES[language])}
            </a>
          </li>
        ))}
      </ul>
    </header>
  );
}
