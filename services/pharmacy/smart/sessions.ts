import type { Request, Response } from 'express';
import type { SealedRecords } from '../../store/sealed-records.js';
import type { Cookies } from './cookies.js';
import { KeptSession } from './kept-session.js';
import { createSealedBox } from './sealed-box.js';

/** Who is signed in, for all replicas. Each rejects with Refusal store-unavailable while the store fails. */
export interface Sessions {
  /** null when there is none, or its token has expired; looked up once for each request */
  of(request: Request): Promise<KeptSession | null>;
  /** the browser's earlier session ends: it is one user's, with one patient */
  start(request: Request, response: Response, session: KeptSession): Promise<void>;
  end(request: Request, response: Response): Promise<void>;
}

const COOKIE = 'pharmacy-session';

export function createSessions(options: {
  records: SealedRecords;
  cookies: Cookies;
  now: () => number;
}): Sessions {
  const { records, cookies, now } = options;
  const box = createSealedBox(records, 'session');
  const known = new WeakMap<Request, Promise<KeptSession | null>>();

  async function find(request: Request): Promise<KeptSession | null> {
    const secret = cookies.read(request, COOKIE);
    if (secret === null) return null;
    const { data: session } = KeptSession.safeParse(await box.read(secret));
    return session !== undefined && session.expiresAtMs > now() ? session : null;
  }

  async function forget(request: Request): Promise<void> {
    const secret = cookies.read(request, COOKIE);
    if (secret !== null) await box.take(secret);
  }

  return {
    of: (request) => {
      const found = known.get(request) ?? find(request);
      known.set(request, found);
      return found;
    },
    start: async (request, response, session) => {
      await forget(request);
      const { expiresAtMs } = session;
      const value = await box.put(session, expiresAtMs);
      cookies.set(response, COOKIE, { value, expiresAtMs });
    },
    end: async (request, response) => {
      cookies.clear(response, COOKIE);
      await forget(request);
    },
  };
}
