import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../bench/server.js';

const EXAMPLE = new URL('../../deploy/nginx/denosumab-cds.conf', import.meta.url);
const TRY_AGAIN_MS = 20;

export function isInstalled() {
  return spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;
}

/**
 * nginx before these replicas, with the site's example (deploy/nginx) and all its files in a folder of its own; runs
 * as whoever runs this.
 * @param ports one for each server of the example
 */
export async function startNginx(ports) {
  const folder = mkdtempSync(join(tmpdir(), 'denosumab-cds-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'site.conf'), withAddresses({ port, ports, folder }));
  writeFileSync(join(folder, 'nginx.conf'), around(folder));
  const options = ['-p', folder, '-c', 'nginx.conf', '-e', join(folder, 'error.log')];
  const nginx = spawn('nginx', options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const gone = once(nginx, 'exit');
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (nginx.exitCode !== null) throw new Error('nginx did not start');
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
  return {
    url,
    answeredBy: () => countAnswers(readFileSync(join(folder, 'access.log'), 'utf8')),
    stop: async () => {
      nginx.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The example without what only the site has: its replicas, its name and its certificate. */
function withAddresses({ port, ports, folder }) {
  const left = [...ports];
  return readFileSync(EXAMPLE, 'utf8')
    .replace(/server [\d.]+:\d+/g, () => `server 127.0.0.1:${left.shift()}`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_.*\n/gm, '')
    .replace('access_log off;', `access_log ${folder}/access.log tries;`);
}

function around(folder) {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 2;
events { worker_connections 512; }
http {
  log_format tries '$upstream_addr|$upstream_status';
  ${paths.map((path) => `${path}_temp_path ${folder}/${path};`).join('\n  ')}
  include site.conf;
}
`;
}

/** By port of the replica: how many answers it gave; and how many requests were passed on to a second replica. */
function countAnswers(log) {
  const byPort = new Map();
  let passedOn = 0;
  for (const line of log.split('\n').filter((one) => one.includes('|'))) {
    const [tried, statuses] = line.split('|').map((list) => list.split(', '));
    if (tried.length > 1) passedOn += 1;
    const port = Number(tried.at(-1).split(':').at(-1));
    if (statuses.at(-1) === '200') byPort.set(port, (byPort.get(port) ?? 0) + 1);
  }
  return { byPort, passedOn };
}

async function answers(url) {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
