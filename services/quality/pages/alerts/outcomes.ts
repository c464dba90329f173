/** What becomes of a card that was shown: the parts of a bar, in their order. */
export const OUTCOMES = ['accepted', 'overridden', 'ignored'] as const;

export type Outcome = (typeof OUTCOMES)[number];

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Where each part of a bar begins and ends, in cards. */
export function partsOf(counts: OutcomeCounts): { outcome: Outcome; from: number; to: number }[] {
  let end = 0;
  return OUTCOMES.map((outcome) => {
    const from = end;
    end += counts[outcome];
    return { outcome, from, to: end };
  });
}
