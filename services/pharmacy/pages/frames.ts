import type { Request, Response } from 'express';
import type { ComponentChildren } from 'preact';
import type { Parts } from '../../parts.js';
import { pageLanguage } from '../../pages/page-language.js';
import { menuOf } from '../../pages/menu.js';
import { renderPage } from '../../pages/render-page.js';
import { loadShellWords } from '../../pages/shell-words.js';
import type { Session } from '../session.js';
import { loadPharmacyWords } from './pharmacy-words.js';
import type { Reader } from './reader.js';

interface Sent {
  title: string;
  status: number;
  reader: Reader;
}

/** How the pharmacist's pages are told and sent. */
export interface Frames {
  readerOf(request: Request, response: Response, session: Session | null): Reader;
  /** never kept by a browser or a proxy */
  send(response: Response, sent: Sent, content: ComponentChildren): void;
}

/** @throws when a word is missing under the parts' root */
export function createFrames({ root, config, knowledge, now }: Parts): Frames {
  const [shell, words] = [loadShellWords(root), loadPharmacyWords(root)];
  return {
    readerOf: (request, response, session) => {
      const language = pageLanguage(request, response, session?.language ?? config.language);
      const { timeZone } = knowledge.settings;
      return {
        language,
        say: words[language],
        words: knowledge.texts[language].words,
        timeZone,
        nowMs: now(),
      };
    },
    send: (response, { title, status, reader: { language } }, content) => {
      const frame = {
        language,
        shell,
        title,
        here: 'pharmacy' as const,
        places: menuOf({ demo: config.demo }),
        styles: ['pharmacy.css'],
        scripts: ['pharmacy.js'],
      };
      response.set({ 'Cache-Control': 'no-store', 'Content-Language': language });
      response.status(status).type('html').send(renderPage(frame, content));
    },
  };
}
