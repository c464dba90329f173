import type { VNode } from 'preact';
import { aloneNumber, shownNumber } from '../../report/html/shown-number.js';
import { isSmall } from '../../report/suppress.js';
import type { Burden } from '../count-replay.js';
import type { DifferenceSummary, ReplaySummary } from '../replay-summary.js';
import { NumberTable } from './number-table.js';
import { shownPart } from './shown-rate.js';
import type { ReplayVoice } from './replay-voice.js';

const KINDS = ['newlyShown', 'noLongerShown', 'graver', 'milder', 'other'] as const;

interface DifferencePartProps {
  voice: ReplayVoice;
  first: ReplaySummary;
  compared: NonNullable<Burden['compared']>;
}

/** What the other rules would have shown that the first did not, and the other way round; rule by rule. */
export function DifferencePart({ voice, first, compared }: DifferencePartProps): VNode {
  const { say } = voice;
  const { second, difference } = compared;
  const alone = (number: number) => aloneNumber(number, voice);
  const alerted = (summary: ReplaySummary) =>
    shownNumber(shownPart(alertedIn(summary), summary.orders, voice), voice);
  return (
    <>
      <p>
        {say('differenceAlerted', {
          before: alerted(first),
          after: tellsFew(difference, voice) ? '•' : alerted(second),
          newly: alone(difference.newlyAlerted),
          gone: alone(difference.noLongerAlerted),
        })}{' '}
        {say('differenceChanged', { changed: alone(difference.changed), orders: alone(difference.orders) })}
      </p>
      <ChangesTable voice={voice} difference={difference} />
    </>
  );
}

/** How many would have met an alert. */
export function alertedIn({ orders, alerts }: ReplaySummary): number {
  return orders - alerts.none;
}

/** Whether how many are alerted before and after would tell a number that is too small to be shown. */
export function tellsFew(
  { newlyAlerted, noLongerAlerted }: DifferenceSummary,
  { below }: ReplayVoice,
): boolean {
  return isSmall(newlyAlerted, below) || isSmall(noLongerAlerted, below);
}

function ChangesTable({ voice, difference }: { voice: ReplayVoice; difference: DifferenceSummary }): VNode {
  const { say, title, few } = voice;
  const rows = Object.entries(difference.rules)
    .map(([rule, changes]) => ({ rule, changes, all: KINDS.reduce((sum, kind) => sum + changes[kind], 0) }))
    .sort((one, other) => other.all - one.all || (one.rule < other.rule ? -1 : 1))
    .map(({ rule, changes }) => ({
      key: rule,
      cells: [title(rule), ...KINDS.map((kind) => shownNumber(few(changes[kind]), voice))],
    }));
  return (
    <NumberTable
      title={say('changes')}
      note={say('changesNote')}
      heads={[say('rule'), ...KINDS.map((kind) => say(kind))]}
      numbers={KINDS.length}
      rows={rows}
      nothing={say('differenceNone')}
      wide
    />
  );
}
