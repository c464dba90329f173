import type { Request, RequestHandler, Response } from 'express';
import type { Parts } from '../parts.js';
import { pageLanguage } from '../pages/page-language.js';
import type { PageWords } from '../pages/page-words.js';
import { menuOf } from '../pages/menu.js';
import { renderPage, type PageFrame } from '../pages/render-page.js';
import { loadShellWords, type ShellPhrase } from '../pages/shell-words.js';
import { loadDemoWords, loadStoryLines, type DemoPhrase } from './demo-words.js';
import { FrontPage } from './front-page.js';
import { personOf } from './person.js';
import { loadStories, type Story } from './stories.js';
import type { Teller } from './teller.js';

/** What all pages of the demo are made of, read once at start. */
export interface Library {
  stories: readonly Story[];
  lines: PageWords<string>;
  words: PageWords<DemoPhrase>;
  shell: PageWords<ShellPhrase>;
}

/** @throws when an example or a word is missing */
export function loadLibrary(root: string): Library {
  const stories = loadStories(root);
  return {
    stories,
    lines: loadStoryLines(root, stories),
    words: loadDemoWords(root),
    shell: loadShellWords(root),
  };
}

/** The address `/`: what this is, always; the example patients, where the demo is on. */
export function frontPage(parts: Parts, library: Library): RequestHandler {
  const { timeZone } = parts.knowledge.settings;
  const shown = parts.config.demo ? library.stories : [];
  const stories = shown.map((story) => ({ story, person: personOf(story, timeZone) }));
  return (request, response) => {
    const teller = tellerFor(request, response, { parts, library });
    const frame = frameOf(teller, { library, title: teller.say('title'), demo: parts.config.demo });
    send(response, renderPage(frame, <FrontPage teller={teller} stories={stories} />));
  };
}

export function tellerFor(
  request: Request,
  response: Response,
  { parts, library }: { parts: Parts; library: Library },
): Teller {
  const language = pageLanguage(request, response, parts.config.language);
  const { words } = parts.knowledge.texts[language];
  return { language, say: library.words[language], lineOf: library.lines[language], words };
}

export function frameOf(
  { language }: Teller,
  { library, title, demo }: { library: Library; title: string; demo: boolean },
): PageFrame {
  return {
    language,
    shell: library.shell,
    title,
    here: demo ? 'home' : null,
    places: menuOf({ demo }),
    styles: ['demo.css'],
    scripts: ['demo.js'],
  };
}

/** A page says what a chart says: no copy of it stays in a browser or on the way. */
export function send(response: Response, page: string): void {
  response.set({ 'Cache-Control': 'no-store' }).type('html').send(page);
}
