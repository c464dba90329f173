import type { Request, RequestHandler, Response } from 'express';
import { tell } from '../../http/request-log.js';
import { returnPath } from './return-path.js';
import { launchErrand, ownErrand, sendToEhr } from './send-to-ehr.js';
import { renderChoice, renderProblem, renderSignedOut, type Shown } from './sign-in-pages.js';
import type { SignInParts } from './sign-in-parts.js';
import { SmartProblem, STATUSES } from './smart-problem.js';
import { takeAnswer } from './take-answer.js';

/** Under `/pharmacy`. */
export interface SmartRoutes {
  /** GET: the EHR sends a user, with `iss` and `launch` */
  launch: RequestHandler;
  /** GET: a user comes by himself */
  signIn: RequestHandler;
  /** GET: the EHR sends a user back */
  callback: RequestHandler;
  /** POST, from our own pages only */
  signOut: RequestHandler;
}

export function signInHandlers(parts: SignInParts): SmartRoutes {
  const { ehrs, sessions, show } = parts;
  return {
    launch: orProblemPage(parts, (request, response) =>
      sendToEhr(parts, response, launchErrand(request, ehrs)),
    ),
    signIn: orProblemPage(parts, async (request, response) => {
      const errand = ownErrand(request, ehrs);
      if (errand !== null) return sendToEhr(parts, response, errand);
      const render = (shown: Shown) => renderChoice(shown, ehrs, returnPath(request.query.return));
      show(request, response, { title: 'sign-in', status: 200, render });
    }),
    callback: orProblemPage(parts, (request, response) => takeAnswer(parts, request, response)),
    signOut: async (request, response) => {
      await sessions.end(request, response);
      show(request, response, { title: 'signed-out', status: 200, render: renderSignedOut });
    },
  };
}

type Handle = (request: Request, response: Response) => Promise<void>;

/** The user is told why, in words; the log by the code. */
function orProblemPage({ show }: SignInParts, handle: Handle): RequestHandler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (!(error instanceof SmartProblem)) throw error;
      const { code, found } = error;
      tell(response, { notSignedIn: code, ...(found !== null && { foundBy: found }) });
      const render = (shown: Shown) => renderProblem(shown, code);
      show(request, response, { title: 'not-signed-in', status: STATUSES[code], render });
    }
  };
}
