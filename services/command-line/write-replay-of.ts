import { notOffered } from '../quality/replay/not-offered.js';
import type { ReplayContextBefore } from '../quality/replay/replay-context.js';
import type { ReplayDocument } from '../quality/replay/replay-document.js';
import type { ReplayedPatient } from '../quality/replay/replayed-order.js';
import { loadReplayWords } from '../quality/replay/replay-words.js';
import { writeReplay } from '../quality/replay/write-replay.js';
import { loadReportTexts } from '../quality/report/report-words.js';
import type { FinishedRun, StartedRun } from '../quality/run/finished-run.js';
import type { ReplayOptions } from './replay-options.js';
import type { RuleBases } from './rule-bases.js';
import { SMALLEST_CELL } from '../quality/report/suppress.js';

interface Told {
  started: StartedRun;
  root: string;
  options: ReplayOptions;
  bases: RuleBases;
}

/** The results of a replay, with what they must say of it. */
export async function writeReplayOf(
  patients: AsyncIterable<ReplayedPatient>,
  told: Told,
): Promise<(run: FinishedRun) => ReplayDocument> {
  const finish = await writeReplay(patients, contextOf(told), told.options.out);
  return ({ spooled, rejected }) => finish({ read: spooled.types, rejected });
}

function contextOf({ started, root, options, bases }: Told): ReplayContextBefore {
  const { language, withPatients, organisation } = options;
  const { first, second } = bases;
  const texts = first.knowledge.texts[language];
  const rules = { ...second?.knowledge.texts[language].rules, ...texts.rules };
  return {
    ...{ period: started.request.period, dataAsOf: started.dataAsOf, language, withPatients },
    smallestCell: SMALLEST_CELL,
    reporter: organisation ?? 'denosumab-cds',
    words: loadReplayWords(root, language),
    titles: Object.fromEntries(Object.entries(rules).map(([id, { title }]) => [id, title])),
    missing: texts.words.missing,
    rejected: loadReportTexts(root, language).words.rejected,
    program: started.plan.program,
    first: first.made,
    second: second?.made ?? null,
    inputs: started.spooled.inputs,
    notOffered: notOffered(started.offeredTypes),
  };
}
