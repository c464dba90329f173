import { Worker } from 'node:worker_threads';
import type { Answered, Ask, Kind, ThreadSettings } from './question.js';

export interface Thread {
  /** rejects with StoreFailure when the thread could not do it, or did not live to */
  ask: Ask;
  /** begins to load what the thread needs, though nothing is asked yet */
  warm(): void;
  /** lets go of the database */
  close(): Promise<void>;
}

export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  /** @param code the kind of failure, which quotes nothing that is kept */
  constructor(readonly code: string) {
    super(code);
  }
}

interface Owed {
  resolve: (answer: never) => void;
  reject: (reason: StoreFailure) => void;
}

/** Starts with the first question, if not before; should the thread die, the next question starts another. */
export function startThread(settings: ThreadSettings): Thread {
  const owed = new Map<number, Owed>();
  let worker: Worker | null = null;
  let asked = 0;

  function start(): Worker {
    const begun = new Worker(new URL('./thread.js', import.meta.url), { workerData: settings });
    begun.on('message', (answered: Answered) => {
      const { resolve, reject } = owed.get(answered.number) ?? {};
      owed.delete(answered.number);
      // nobody is waiting any more: the process may end
      if (owed.size === 0) begun.unref();
      if ('failed' in answered) reject?.(new StoreFailure(answered.failed));
      else resolve?.(answered.answer as never);
    });
    begun.on('error', () => undefined);
    begun.on('exit', () => {
      if (worker === begun) worker = null;
      for (const { reject } of owed.values()) reject(new StoreFailure('thread-died'));
      owed.clear();
    });
    return begun;
  }

  const ask = (kind: Kind, question: unknown) =>
    new Promise<never>((resolve, reject) => {
      worker ??= start();
      worker.ref();
      asked += 1;
      owed.set(asked, { resolve, reject });
      worker.postMessage({ number: asked, kind, question });
    });

  return {
    ask,
    warm: () => {
      if (worker) return;
      worker = start();
      // nobody is waiting yet
      worker.unref();
    },
    close: async () => {
      if (worker === null) return;
      await ask('close', null);
      await worker.terminate();
    },
  };
}
