import { z } from 'zod';
import { PlannedExport } from './plan-export.js';
import { SortedPart } from './sort-part.js';

/** What the steps before told of the whole export. */
export const MergeTask = z.object({
  export: PlannedExport,
  cohort: z.object({
    /** how many patients */
    found: z.number(),
    types: z.record(z.string(), z.number()),
    organisations: z.record(z.string(), z.string()),
    inputs: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
    notices: z.array(
      z.object({
        file: z.string(),
        line: z.number(),
        what: z.enum(['byte-order-mark', 'cr-lf', 'empty-line']),
      }),
    ),
  }),
  sorted: z.array(SortedPart),
  startedMs: z.number(),
  workers: z.number(),
  /** what the engine tells of itself, for `run.json` */
  engine: z.record(z.string(), z.unknown()),
});

export type MergeTask = z.infer<typeof MergeTask>;
