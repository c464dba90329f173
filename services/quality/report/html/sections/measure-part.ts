import type { MeasureId } from '../../../measure-id.js';
import type { MeasureSummary } from '../../summary.js';
import type { Voice } from '../page-input.js';

/** What every part of a measure's section is told. */
export interface MeasurePart {
  voice: Voice;
  id: MeasureId;
  counted: MeasureSummary;
  /** the score of the whole, when it may be shown */
  whole: number | null;
}
