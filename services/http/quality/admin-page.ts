import type { Request, RequestHandler } from 'express';
import type { Parts } from '../../parts.js';
import { bringsAdminToken } from '../admin-only.js';
import { hasAdminCookie } from './admin-cookie.js';

type Asking = Pick<Parts, 'trust' | 'config' | 'now'>;

/** Lets an administrator in, by cookie or by bearer; others are led to the form. Without trust in clients all is open. */
export function adminPage(parts: Asking): RequestHandler {
  return async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (await mayRead(request, parts)) next();
    else response.redirect(303, `/quality/sign-in?${new URLSearchParams({ to: request.originalUrl })}`);
  };
}

async function mayRead(request: Request, parts: Asking): Promise<boolean> {
  const { trust, config } = parts;
  if (!trust || bringsAdminToken(request.headers, config.adminToken)) return true;
  return hasAdminCookie(request, parts);
}

const PAGES = '/quality';

/** Where a form may lead to: a page of the audits. Anything else, another site's address too, is their first page. */
export function pageToGoTo(asked: unknown): string {
  const here = 'http://here';
  if (typeof asked !== 'string' || !URL.canParse(asked, here)) return PAGES;
  const { origin, pathname, search } = new URL(asked, here);
  const isPage = pathname === PAGES || pathname.startsWith(`${PAGES}/`);
  return origin === here && isPage && !pathname.startsWith(`${PAGES}/sign-`) ? pathname + search : PAGES;
}
