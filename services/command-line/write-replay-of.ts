import { notOffered } from '../quality/replay/not-offered.js';
import type { ReplayContext } from '../quality/replay/replay-context.js';
import type { ReplayDocument } from '../quality/replay/replay-document.js';
import type { ReplayedPatient } from '../quality/replay/replayed-order.js';
import { loadReplayWords } from '../quality/replay/replay-words.js';
import { writeReplay } from '../quality/replay/write-replay.js';
import { loadReportTexts } from '../quality/report/report-words.js';
import type { FinishedRun } from '../quality/run/finished-run.js';
import type { ReplayOptions } from './replay-options.js';
import type { RuleBases } from './rule-bases.js';
import { SMALLEST_CELL } from '../quality/report/suppress.js';

interface Told {
  run: FinishedRun;
  root: string;
  options: ReplayOptions;
  bases: RuleBases;
  /** resource types that the input holds, or was asked for */
  offered: readonly string[];
}

/** The results of a replay, with what they must say of it. */
export async function writeReplayOf(
  patients: Iterable<ReplayedPatient>,
  told: Told,
): Promise<ReplayDocument> {
  return writeReplay(patients, contextOf(told), told.options.out);
}

function contextOf({ run, root, options, bases, offered }: Told): ReplayContext {
  const { language, withPatients, organisation } = options;
  const { first, second } = bases;
  const texts = first.knowledge.texts[language];
  const rules = { ...second?.knowledge.texts[language].rules, ...texts.rules };
  return {
    ...{ period: run.request.period, dataAsOf: run.dataAsOf, language, withPatients },
    smallestCell: SMALLEST_CELL,
    reporter: organisation ?? 'denosumab-cds',
    words: loadReplayWords(root, language),
    titles: Object.fromEntries(Object.entries(rules).map(([id, { title }]) => [id, title])),
    missing: texts.words.missing,
    rejected: loadReportTexts(root, language).words.rejected,
    program: run.plan.program,
    first: first.made,
    second: second?.made ?? null,
    inputs: run.spooled.inputs,
    data: { read: run.spooled.types, rejected: run.rejected },
    notOffered: notOffered(offered),
  };
}
