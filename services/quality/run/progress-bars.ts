import cliProgress from 'cli-progress';
import { inWords, paceOf } from './pace.js';
import type { Phase, Progress } from './progress.js';

const TITLES: Readonly<Record<Phase, string>> = {
  downloading: 'Fetching from the FHIR server',
  checking: 'Checking that the input is the same',
  finding: 'Looking for denosumab',
  sorting: 'Sorting by patient',
  evaluating: 'Judging each dose',
};

/** A bar for each part of the work, with its speed and the time left. A part that goes on with more keeps its bar. */
export function progressBars(stream: NodeJS.WritableStream, now: () => number): Progress {
  let bar: cliProgress.SingleBar | null = null;
  let shown: Phase | null = null;
  let scale = 1;
  let unit = '';
  let [done, total, startedMs] = [0, 0, 0];

  const told = () => {
    const { perSecond, secondsLeft } = paceOf({ done, total }, now() - startedMs);
    const left = secondsLeft === null || secondsLeft === 0 ? '' : ` | ${inWords(secondsLeft)} left`;
    return { speed: `${Math.round(perSecond / scale)} ${unit}/s`, left };
  };

  const inUnits = (amount: number) => Math.max(1, Math.ceil(amount / scale));

  const stop = () => {
    bar?.stop();
    bar = null;
    shown = null;
  };

  return {
    start(phase, all, of) {
      if (phase === shown) {
        total += all;
        bar?.setTotal(inUnits(total));
        return;
      }
      stop();
      shown = phase;
      [scale, unit] = of === 'bytes' ? [1_000_000, 'MB'] : [1, of];
      [done, total, startedMs] = [0, all, now()];
      bar = new cliProgress.SingleBar({
        stream,
        format: `${TITLES[phase].padEnd(36)} {bar} {percentage}% | {speed}{left}`,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        barsize: 24,
        hideCursor: true,
      });
      bar.start(inUnits(all), 0, told());
    },
    advance(by) {
      done += by;
      bar?.update(Math.floor(done / scale), told());
    },
    end() {
      total = done;
      bar?.update(bar.getTotal(), told());
    },
    stop,
  };
}
