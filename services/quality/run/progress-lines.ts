import { paceOf } from './pace.js';
import type { Phase, Progress } from './progress.js';

const EVERY_MS = 3000;

/** One JSON line every few seconds, for logs: `{"phase":"evaluating","done":800,"total":12000,"unit":"patients","perSecond":1600}`. */
export function progressLines(write: (line: string) => void, now: () => number): Progress {
  let phase: Phase = 'checking';
  let unit = '';
  let total = 0;
  let done = 0;
  let startedMs = 0;
  let saidMs = 0;

  function say(): void {
    saidMs = now();
    const { perSecond, secondsLeft } = paceOf({ done, total }, saidMs - startedMs);
    const etaSeconds = secondsLeft === null ? null : Math.round(secondsLeft);
    const line = { phase, done, total, unit, perSecond: Math.round(perSecond), etaSeconds };
    write(`${JSON.stringify(line)}\n`);
  }

  return {
    start(nextPhase, nextTotal, nextUnit) {
      [phase, total, unit, done, startedMs] = [nextPhase, nextTotal, nextUnit, 0, now()];
      say();
    },
    advance(by) {
      done += by;
      if (now() - saidMs >= EVERY_MS) say();
    },
    end: say,
    stop: () => undefined,
  };
}
