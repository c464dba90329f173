import { startPostgres } from '../postgres/start-postgres.js';
import { nothingYet, signOrders } from '../replicas/ehrs.js';
import { isInstalled, startNginx } from '../replicas/nginx.js';
import { areWell, startReplica } from '../replicas/replica.js';
import { quietStories } from '../replicas/stories.js';
import { judgeAnswers, judgeDatabase } from '../replicas/verdicts.js';

/**
 * Three replicas on one PostgreSQL behind nginx, under load. A third through one is killed with no warning; two thirds
 * through PostgreSQL is stopped, another replica is killed while rows wait on its disk, and both come back. No answer
 * may be wrong, and nothing that was answered or acknowledged may be missing or there twice. REPLICAS_SECONDS (60) is
 * how long the load lasts beside what is broken; not over midnight, for the stories are told as of today.
 */
const THIRD_MS = (Number(process.env.REPLICAS_SECONDS ?? 60) * 1000) / 3;
const CLIENTS = 8;
const REPLICAS = 3;
const DOWN_MS = 4000;
const KILLS = 2;
const RECOVER_WITHIN_MS = 15_000;

if (isInstalled()) await prove();
else print('passed over: nginx is not installed here (Debian: apt-get install nginx)');

async function prove() {
  const running = [];
  try {
    const postgres = await startPostgres();
    running.push(() => postgres.remove());
    const env = {
      DATABASE_URL: postgres.url,
      TRAIL_KEY: 'a key for this proof, of 32 signs',
      LOG_LEVEL: 'silent',
    };
    // all at once: they bring the empty database up to date in turn
    const replicas = await Promise.all(Array.from({ length: REPLICAS }, () => startReplica(env)));
    running.push(...replicas.map(({ end }) => end));
    const nginx = await startNginx(replicas.map(({ port }) => port));
    running.push(nginx.stop);
    const told = await underLoad(nginx.url, { postgres, replicas });
    await report({ told, nginx, replicas, env });
  } finally {
    for (const end of running.reverse()) await end();
  }
}

async function underLoad(url, { postgres, replicas }) {
  const told = nothingYet();
  const stories = await quietStories(replicas[0].url);
  const began = performance.now();
  let isOver = false;
  const goesOn = () => !isOver;
  const ehrs = Array.from({ length: CLIENTS }, (_, first) =>
    signOrders(url, { stories, told, first, goesOn }),
  );
  const broken = breakThings(postgres, replicas).finally(() => (isOver = true));
  await Promise.all([broken, ...ehrs]);
  print(`${since(began)} ms of ${CLIENTS} EHRs with ${stories.length} stories`);
  return told;
}

async function breakThings(postgres, [first, second]) {
  await wait(THIRD_MS);
  await first.kill();
  await wait(DOWN_MS);
  await first.restart();
  await wait(THIRD_MS);
  const stopped = performance.now();
  await postgres.stop();
  await wait(DOWN_MS / 2);
  await second.kill();
  await wait(DOWN_MS / 2);
  await postgres.start();
  print(`PostgreSQL was away for ${since(stopped)} ms`);
  const began = performance.now();
  await second.restart();
  print(`the replica killed meanwhile is ready ${since(began)} ms later`);
  await wait(THIRD_MS);
}

async function report({ told, nginx, replicas, env }) {
  const began = performance.now();
  while (!(await areWell(replicas))) {
    if (performance.now() - began > RECOVER_WITHIN_MS) throw new Error('a replica stays degraded');
    await wait(50);
  }
  print(`all replicas keep what they answer ${since(began)} ms after the load ends`);
  const { byPort, passedOn } = nginx.answeredBy();
  const shares = replicas.map(({ port }) => byPort.get(port) ?? 0);
  const unanswered = [...told.unanswered].map(([status, count]) => `${count} × ${status}`);
  print(`answers of each replica: ${shares.join(', ')}; passed on to another: ${passedOn}`);
  print(
    `hooks unanswered: ${unanswered.join(', ') || 'none'}; feedback not taken, and sent again: ${told.refused} times\n`,
  );
  const verdicts = [
    ...judgeAnswers({ told, shares, mostCutOff: KILLS * CLIENTS }),
    ...(await judgeDatabase({ told, env, replicas })),
  ];
  for (const verdict of verdicts) {
    print(verdict.holds ? `ok     ${verdict.what}` : `FAILED ${verdict.what}: ${verdict.else ?? ''}`);
    if (!verdict.holds) process.exitCode = 1;
  }
}

function since(began) {
  return Math.round(performance.now() - began);
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
