/** The value sets of calcium in blood, however it is measured. */
export const CALCIUM_SETS = ['lab-calcium-total', 'lab-calcium-corrected', 'lab-calcium-ionized'] as const;
