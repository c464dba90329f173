import cliProgress from 'cli-progress';
import type { Phase, Progress } from './progress.js';

const TITLES: Readonly<Record<Phase, string>> = {
  downloading: 'Fetching from the FHIR server',
  checking: 'Checking that the input is the same',
  finding: 'Looking for denosumab',
  sorting: 'Sorting by patient',
  evaluating: 'Judging and writing each dose',
};

/** A bar for each part of the work, with its speed and the time left. */
export function progressBars(stream: NodeJS.WritableStream, now: () => number): Progress {
  let bar: cliProgress.SingleBar | null = null;
  let scale = 1;
  let unit = '';
  let done = 0;
  let startedMs = 0;

  const speed = () => {
    const seconds = (now() - startedMs) / 1000;
    return `${seconds > 0 ? Math.round(done / scale / seconds) : 0} ${unit}/s`;
  };

  return {
    start(phase, total, of) {
      [scale, unit] = of === 'bytes' ? [1_000_000, 'MB'] : [1, of];
      [done, startedMs] = [0, now()];
      bar = new cliProgress.SingleBar({
        stream,
        format: `${TITLES[phase].padEnd(36)} {bar} {percentage}% | {speed} | {eta_formatted} left`,
        barsize: 24,
        hideCursor: true,
      });
      bar.start(Math.max(1, Math.ceil(total / scale)), 0, { speed: speed() });
    },
    advance(by) {
      done += by;
      bar?.update(Math.floor(done / scale), { speed: speed() });
    },
    end() {
      bar?.update(bar.getTotal(), { speed: speed() });
      bar?.stop();
      bar = null;
    },
  };
}
