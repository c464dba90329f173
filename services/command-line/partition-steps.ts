/** Each reads standard input and writes standard output. */
export const PARTITION_STEPS = ['plan', 'find', 'cohort', 'sort', 'judge'] as const;

export type PartitionStep = (typeof PARTITION_STEPS)[number];
