import express, { type Request, type RequestHandler, type Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { pageLanguage } from '../../pages/page-language.js';
import { sameOriginOnly } from '../../pages/same-origin.js';
import type { Parts } from '../../parts.js';
import type { SignInView } from '../../quality/pages/sign-in.js';
import { isAdminToken } from '../admin-only.js';
import { clearAdminCookie, setAdminCookie } from './admin-cookie.js';
import { pageToGoTo } from './admin-page.js';

/** Wrong tokens of one address in a minute: at ten, even a token of sixteen letters outlasts us all. */
const WRONG_A_MINUTE = 10;

/** The form; who needs none is led on. */
export function showSignIn(parts: Parts): RequestHandler {
  return (request, response) => {
    const to = pageToGoTo(request.query.to);
    if (!parts.trust) response.redirect(303, to);
    else show(request, response, parts, { problem: parts.config.adminToken === null ? 'noToken' : null, to });
  };
}

const Form = z.object({ token: z.string(), to: z.string().optional() });

/** Takes the form: a cookie for the administrator's token. Errors: cross-site. */
export function signIn(parts: Parts): RequestHandler[] {
  return [
    sameOriginOnly,
    limitGuesses(parts),
    express.urlencoded({ extended: false, limit: '4kb' }),
    async (request, response) => {
      const { adminToken } = parts.config;
      const form = Form.safeParse(request.body).data;
      const to = pageToGoTo(form?.to);
      if (adminToken !== null && isAdminToken(form?.token ?? null, adminToken)) {
        await setAdminCookie(response, adminToken, parts);
        response.redirect(303, to);
      } else {
        response.status(401);
        show(request, response, parts, { problem: adminToken === null ? 'noToken' : 'wrongToken', to });
      }
    },
  ];
}

/** Errors: cross-site. */
export function signOut(parts: Parts): RequestHandler[] {
  return [
    sameOriginOnly,
    (_request, response) => {
      clearAdminCookie(response, parts);
      response.redirect(303, '/quality');
    },
  ];
}

function limitGuesses(parts: Parts): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: WRONG_A_MINUTE,
    skipSuccessfulRequests: true,
    keyGenerator: ({ ip = '' }) => ipKeyGenerator(ip),
    legacyHeaders: false,
    handler: (request, response) => {
      response.status(429).set('Retry-After', '60');
      show(request, response, parts, { problem: 'tooMany', to: '/quality' });
    },
    // its advice on proxies would go to the console, and quotes addresses
    validate: false,
  });
}

// eslint-disable-next-line max-params -- what Express hands over, what it is made of, what it shows
function show(request: Request, response: Response, { quality, config }: Parts, view: SignInView): void {
  const language = pageLanguage(request, response, config.language);
  response.set('Cache-Control', 'no-store').type('html').send(quality.pages.signIn(language, view));
}
