import type { MedicineUse } from '../chart.js';

/** What a resource says of a medicine, from whatever day it is looked at. */
export type LastingUse = Omit<MedicineUse, 'active'>;
