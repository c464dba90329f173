import express from 'express';
import type { AddressInfo } from 'node:net';
import type { Parts } from '../../services/parts.js';
import { requireSession } from '../../services/pharmacy/require-session.js';

/** Addresses that need a session, as the pharmacist's pages will: they tell whose it is. */
export interface SignedInDoor {
  url: string;
  stop(): Promise<void>;
}

export async function aSignedInDoor(parts: Pick<Parts, 'trust' | 'smart'>): Promise<SignedInDoor> {
  const app = express();
  const { smart } = parts;
  const tell: express.RequestHandler = async (request, response) => {
    response.json({ session: await smart.sessionOf(request), openOrder: await smart.openOrderOf(request) });
  };
  const form = express.urlencoded({ extended: false });
  app.all(['/pharmacy', '/pharmacy/checklists/:id'], form, smart.requireSessionForPages, tell);
  app.get('/api/pharmacy/me', requireSession(parts), tell);
  const refused: express.ErrorRequestHandler = (error: { code: string }, _request, response, next) => {
    if (response.headersSent) next(error);
    else response.status(401).json({ code: error.code });
  };
  app.use(refused);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
