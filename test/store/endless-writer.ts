import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { DatabaseSettings } from '../../services/store/database/open-database.js';
import { aStore } from '../builders/a-store.js';
import { aCard, anAnsweredHook } from '../builders/an-answered-hook.js';

/**
 * A program that keeps answers and feedback until it is killed, and prints the id of each that was acknowledged. It
 * kills itself the moment it has printed so many: nothing is sooner after an acknowledgement.
 */
const [given, most] = process.argv.slice(2);
let printed = 0;

function acknowledge(line: string): void {
  process.stdout.write(`${line}\n`);
  printed += 1;
  if (printed === Number(most)) process.kill(process.pid, 'SIGKILL');
}

const store = await aStore(JSON.parse(given ?? '') as DatabaseSettings);

async function keepOn(): Promise<void> {
  for (;;) {
    const card = aCard();
    await store.keepAnswer(anAnsweredHook({ hookInstance: card.uuid, cards: [card] }));
    if (store.state() === 'degraded') throw new Error('degraded');
    acknowledge(`answer ${card.uuid}`);
    const outcomeAtMs = Date.now();
    const told = { card: randomUUID(), client: null, outcome: 'accepted' as const, outcomeAtMs };
    await store.keepFeedback([{ ...told, acceptedSuggestions: [], overrideReason: null }]);
    acknowledge(`feedback ${told.card}`);
  }
}

// without a parent nobody would kill it
createInterface(process.stdin).on('close', () => process.exit());
await Promise.all(Array.from({ length: 8 }, keepOn));
