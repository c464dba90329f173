import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { LANGUAGES, type Language } from '../cards/texts.js';
import { languageOf } from '../http/language.js';

const COOKIE = 'language';
const ONE_YEAR_MS = 365 * 24 * 3_600_000;

/**
 * The language to show a page in: what `?language=` asks (and is remembered in a cookie), else the cookie, else what the
 * browser prefers, else `fallback`.
 */
export function pageLanguage(request: Request, response: Response, fallback: Language): Language {
  const asked = ours(request.query.language);
  if (asked === undefined) {
    const kept = ours(parseCookie(request.headers.cookie ?? '')[COOKIE]);
    return kept ?? languageOf(request.headers['accept-language'], fallback);
  }
  const secure = request.protocol === 'https';
  response.cookie(COOKIE, asked, { maxAge: ONE_YEAR_MS, sameSite: 'lax', httpOnly: true, secure });
  return asked;
}

function ours(given: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === given);
}
