import type { RequestHandler } from 'express';
import type { Show } from './create-show.js';
import { formFields } from './form-fields.js';
import { returnPath } from './return-path.js';
import type { Sessions } from './sessions.js';
import { renderSignInAgain } from './sign-in-again.js';
import { signInAddress } from './sign-in-pages.js';

export interface SessionRule {
  /** trust is off: nobody needs a session */
  isOpen: boolean;
  sessions: Sessions;
}

/**
 * For pages: whoever has no session signs in and comes back. A form that is sent without one comes back with all that
 * was typed; its body is read before.
 */
export function requireSessionForPages({ isOpen, sessions }: SessionRule, show: Show): RequestHandler {
  return async (request, response, next) => {
    if (isOpen || (await sessions.of(request)) !== null) {
      next();
      return;
    }
    const here = returnPath(request.originalUrl);
    if (request.method === 'GET' || request.method === 'HEAD') {
      response.set('Cache-Control', 'no-store').redirect(303, signInAddress(here));
      return;
    }
    const fields = formFields(request.body);
    const render = (shown: Parameters<typeof renderSignInAgain>[0]) => renderSignInAgain(shown, fields, here);
    show(request, response, { title: 'session-ended', status: 401, render });
  };
}
