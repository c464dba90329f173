import { z } from 'zod';

/** Why a line, a resource or a patient of the input was not used. A closed list: reports name each in both languages. */
export const REJECTION_REASONS = [
  'invalid-json',
  'cut-off', // the file ends in the middle of it
  'too-long',
  'no-resource-type',
  'other-type-than-file', // used all the same: each line's own type counts
  'no-id', // a Patient
  'names-no-patient',
  'no-patient-resource', // lines about a patient of whom there is no Patient: used all the same
  'two-patients-one-id', // neither is used, nor what is said of them
  'same-id-other-content', // nothing tells which is the newer: one is used
  'no-date', // left to the evaluation, which can't place it in time
  'date-in-future',
  'unreadable-gzip', // what came before was used
  'patient-too-large', // more lines than one process of a cluster takes: not judged
  'could-not-be-judged', // a patient: a fault of this program
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

export interface Rejection {
  /** below the input folder; `line` from 1 */
  file: string;
  line: number;
  reason: RejectionReason;
}

/** All counted, the first of them listed. */
export const Rejected = z
  .object({
    counts: z.partialRecord(z.enum(REJECTION_REASONS), z.number()).readonly(),
    first: z
      .array(z.object({ file: z.string(), line: z.number(), reason: z.enum(REJECTION_REASONS) }))
      .readonly(),
  })
  .readonly();

export type Rejected = z.infer<typeof Rejected>;

const MOST_LISTED = 1000;

/** Gathers rejections from many places; the outcome does not depend on the order in which they come. */
export class Rejections {
  private readonly counts = new Map<RejectionReason, number>();
  private listed: Rejection[] = [];

  constructor(private readonly most = MOST_LISTED) {}

  add(rejection: Rejection): void {
    this.count(rejection.reason, 1);
    this.listed.push(rejection);
    if (this.listed.length > 2 * this.most) this.trim();
  }

  addAll({ counts, first }: Rejected): void {
    for (const reason of REJECTION_REASONS) this.count(reason, counts[reason] ?? 0);
    this.listed.push(...first);
    this.trim();
  }

  /** By file and line. */
  get all(): Rejected {
    this.trim();
    const counted = REJECTION_REASONS.flatMap((reason) => {
      const count = this.counts.get(reason) ?? 0;
      return count > 0 ? [[reason, count] as const] : [];
    });
    return { counts: Object.fromEntries(counted), first: [...this.listed] };
  }

  private count(reason: RejectionReason, more: number): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + more);
  }

  private trim(): void {
    this.listed = this.listed.sort(byPlace).slice(0, this.most);
  }
}

function byPlace(one: Rejection, other: Rejection): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || (one.reason < other.reason ? -1 : Number(one.reason > other.reason));
}
