import { POINT_IDS } from './points.js';
import type { Finding, Report, Verdict } from './report.js';

const MARK: Readonly<Record<Verdict, string>> = { passed: '✓', failed: '✗', advised: '!', 'not-seen': '–' };

const MOST_FAULTS = 5;

/** The report as it is read on a terminal: every point with its mark, and of a fault what, where and by which section. */
export function reportAsText({ services, findings, counts }: Report): string {
  const called = services.map(({ id, hook }) => `  ${id} (${hook})`);
  return [
    `CDS Hooks 2.0.1, by a strict client. ${services.length} services:`,
    ...called,
    '',
    ...findings.flatMap(linesOf),
    '',
    `${counts.passed} passed, ${counts.failed} failed, ${counts.advised} not as advised, ${counts['not-seen']} not seen`,
    ...(counts['not-seen'] > 0 ? [NOT_SEEN] : []),
    '',
  ].join('\n');
}

const NOT_SEEN =
  'Not seen (–): no answer showed it. A request that makes cards can be given with --hook-request.';

const WIDEST = Math.max(...POINT_IDS.map((point) => point.length));

function linesOf({ point, verdict, expected, says, faults }: Finding): string[] {
  const more = faults.length - MOST_FAULTS;
  return [
    `${MARK[verdict]} ${point.padEnd(WIDEST)}  ${expected}`,
    ...faults.slice(0, MOST_FAULTS).map(({ where, seen }) => `    seen:    ${seen} — ${where}`),
    ...(more > 0 ? [`    and ${more} times more`] : []),
    ...(faults.length > 0 ? [`    section: ${says}`] : []),
  ];
}
