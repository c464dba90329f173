import type { Server, ServerOptions } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import type { Parts } from './parts.js';
import { tellSiteChanges } from './tell-site-changes.js';

export interface Running {
  /** the port it listens on: the operating system's choice when the setting is 0 */
  port: number;
  /** refuses what is new, answers what has begun, and resolves when the last answer is out and kept */
  stop: () => Promise<void>;
}

/** Longer than any hook takes: the FHIR deadline is at most a minute, and orchestrators kill after half of one. */
export const STOP_WITHIN_MS = 10_000;

/** A connection whose answer is out would else be kept open for the client's next request. */
const CLOSE_IDLE_EVERY_MS = 50;

/** How far past its time a slow client may run. */
const CHECK_CONNECTIONS_EVERY_MS = 1000;

/** Opens the door. Rejects when the address cannot be listened on; the store is closed then. */
export async function serve(parts: Parts): Promise<Running> {
  tellSiteChanges(parts);
  const server = createServer(againstSlowClients(parts.limits), createApp(parts));
  await listen(server, parts.config).catch(async (error: unknown) => {
    await parts.store.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const { host, publicUrl } = parts.config;
  parts.log.info({ host, port, publicUrl }, 'ready');
  return { port, stop: () => stop(server, parts) };
}

/** A client that sends byte by byte holds a connection, never a request: 408, and the connection is closed. */
function againstSlowClients({ headersMs, requestMs, keepAliveMs }: Parts['limits']): ServerOptions {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(headersMs, CHECK_CONNECTIONS_EVERY_MS),
  };
}

function listen(server: Server, { host, port }: Parts['config']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function stop(server: Server, { lifecycle, store, log }: Parts): Promise<void> {
  lifecycle.stopping = true;
  log.info('stopping');
  const late = setTimeout(() => {
    log.warn('answers still owed at the time limit are cut off');
    server.closeAllConnections();
  }, STOP_WITHIN_MS);
  const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(late);
  await store.close();
  log.info('stopped');
}
