import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { inWords, paceOf } from '../../../services/quality/run/pace.js';
import { progressBars } from '../../../services/quality/run/progress-bars.js';
import { progressLines } from '../../../services/quality/run/progress-lines.js';

describe('the pace of a run', () => {
  it.each([
    { done: 0, total: 100, elapsedMs: 5000, perSecond: 0, secondsLeft: null },
    { done: 0, total: 100, elapsedMs: 0, perSecond: 0, secondsLeft: null },
    { done: 50, total: 100, elapsedMs: 5000, perSecond: 10, secondsLeft: 5 },
    { done: 100, total: 100, elapsedMs: 5000, perSecond: 20, secondsLeft: 0 },
    { done: 120, total: 100, elapsedMs: 5000, perSecond: 24, secondsLeft: 0 },
  ])('$done of $total in $elapsedMs ms', ({ done, total, elapsedMs, ...pace }) => {
    expect(paceOf({ done, total }, elapsedMs)).toEqual(pace);
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [59.5, '1 min 00 s'],
    [185, '3 min 05 s'],
    [3599, '59 min 59 s'],
    [3600, '1 h 00 min'],
    [7830, '2 h 10 min'],
  ])('%d seconds is %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});

/** A terminal that keeps what is drawn. */
function aTerminal() {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
  const drawn: string[] = [];
  stream.on('data', (chunk) => drawn.push(String(chunk)));
  return { stream, drawn: () => drawn.join('') };
}

const SHOW_CURSOR = '\u001b[?25h';

describe('the bars of a terminal', () => {
  it('show speed and time left, and give the cursor back', () => {
    const { stream, drawn } = aTerminal();
    let now = 0;
    const bars = progressBars(stream, () => now);
    bars.start('evaluating', 400, 'patients');
    now = 10_000;
    bars.advance(100);
    bars.end();
    bars.stop();
    expect(drawn()).toContain('Judging each dose');
    expect(drawn()).toContain('100% | 10 patients/s');
    expect(drawn().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(0);
  });

  it('are one for a part that has to go on, and another for the next', () => {
    const { stream, drawn } = aTerminal();
    const bars = progressBars(stream, () => 0);
    for (const phase of ['finding', 'finding', 'sorting'] as const) {
      bars.start(phase, 4_000_000, 'bytes');
      bars.advance(4_000_000);
      bars.end();
    }
    bars.stop();
    // a terminal goes to the next line when a bar is done with
    const lines = drawn()
      .split('\n')
      .filter((line) => line.includes('%'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Looking for denosumab');
    expect(lines[1]).toContain('Sorting by patient');
  });

  it('broken off: they give the cursor back, and say nothing of 100 %', () => {
    const { stream, drawn } = aTerminal();
    const bars = progressBars(stream, () => 0);
    bars.start('finding', 4_000_000, 'bytes');
    bars.advance(1_000_000);
    bars.stop();
    expect(drawn()).toContain(SHOW_CURSOR);
    expect(drawn()).not.toContain('100%');
    bars.stop();
  });
});

it('a log gets a line when a part begins and ends', () => {
  const lines: unknown[] = [];
  let now = 0;
  const log = progressLines(
    (line) => lines.push(JSON.parse(line)),
    () => now,
  );
  log.start('evaluating', 400, 'patients');
  now = 1000;
  log.advance(100);
  now = 4000;
  log.advance(100);
  log.end();
  const part = { phase: 'evaluating', total: 400, unit: 'patients' };
  expect(lines).toEqual([
    { ...part, done: 0, perSecond: 0, etaSeconds: null },
    { ...part, done: 200, perSecond: 50, etaSeconds: 4 },
    { ...part, done: 200, perSecond: 50, etaSeconds: 4 },
  ]);
});
