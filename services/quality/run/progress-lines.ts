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
    const seconds = (saidMs - startedMs) / 1000;
    const perSecond = seconds > 0 ? Math.round(done / seconds) : 0;
    const etaSeconds = perSecond > 0 ? Math.round(Math.max(total - done, 0) / perSecond) : null;
    write(`${JSON.stringify({ phase, done, total, unit, perSecond, etaSeconds })}\n`);
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
  };
}
