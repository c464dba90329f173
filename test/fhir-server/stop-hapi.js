import { once } from 'node:events';

/** jest's global teardown. */
export default async function stopHapi() {
  const server = globalThis.hapi;
  if (!server || server.exitCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}
