import express from 'express';
import type { AddressInfo } from 'node:net';
import type { Smart } from '../../services/pharmacy/smart/create-smart.js';

/** Addresses that need a session, as the pharmacist's pages will: they tell whose it is. */
export interface SignedInDoor {
  url: string;
  stop(): Promise<void>;
}

export async function aSignedInDoor(smart: Smart): Promise<SignedInDoor> {
  const app = express();
  const tell: express.RequestHandler = async (request, response) => {
    response.json({ session: await smart.sessionOf(request), openOrder: await smart.openOrderOf(request) });
  };
  const form = express.urlencoded({ extended: false });
  app.all(['/pharmacy', '/pharmacy/checklists/:id'], form, smart.requireSessionForPages, tell);
  app.get('/api/pharmacy/me', smart.requireSession, tell);
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
