import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

/** Cookies that no script reads, no other site's form sends, and on https no other host sets. */
export interface Cookies {
  read(request: Request, name: string): string | null;
  set(response: Response, name: string, cookie: { value: string; expiresAtMs: number }): void;
  clear(response: Response, name: string): void;
}

/** @param publicUrl what browsers call: whether they speak https, behind whatever proxy */
export function createCookies(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  // RFC 6265bis, 4.1.3: browsers take it only with Secure, this path, and no domain
  const named = (name: string) => `${secure ? '__Host-' : ''}${name}`;
  // lax: the EHR sends the user back by a link
  const options: CookieOptions = { httpOnly: true, secure, sameSite: 'lax', path: '/' };
  return {
    read: (request, name) => parseCookie(request.headers.cookie ?? '')[named(name)] ?? null,
    set: (response, name, { value, expiresAtMs }) => {
      response.cookie(named(name), value, { ...options, expires: new Date(expiresAtMs) });
    },
    clear: (response, name) => {
      response.clearCookie(named(name), options);
    },
  };
}
