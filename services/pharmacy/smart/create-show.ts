import type { Request, Response } from 'express';
import type { Language } from '../../cards/texts.js';
import { pageLanguage } from '../../pages/page-language.js';
import { menuOf } from '../../pages/menu.js';
import { loadShellWords } from '../../pages/shell-words.js';
import type { Shown } from './sign-in-pages.js';
import { loadSmartWords, type SmartPhrase } from './smart-words.js';

/** Sends a page of signing in, in the reader's language. It is never kept by a browser or a proxy. */
export type Show = (
  request: Request,
  response: Response,
  page: { title: SmartPhrase; status: number; render: (shown: Shown) => string },
) => void;

export function createShow(root: string, fallback: Language, demo: boolean): Show {
  const [shell, words] = [loadShellWords(root), loadSmartWords(root)];
  return (request, response, { title, status, render }) => {
    const language = pageLanguage(request, response, fallback);
    const frame = {
      language,
      shell,
      title: words[language](title),
      here: 'pharmacy' as const,
      places: menuOf({ demo }),
    };
    response.set({ 'Cache-Control': 'no-store', 'Content-Language': language });
    response.status(status).type('html').send(render({ frame, words }));
  };
}
