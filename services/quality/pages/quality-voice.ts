import type { Language } from '../../cards/texts.js';
import type { Say } from '../../pages/page-words.js';
import type { MeasureId } from '../measure-id.js';
import type { Format } from '../report/html/format.js';
import type { QualityPhrase } from './quality-words.js';

/** What every part of a page speaks with, in one language. */
export interface QualityVoice {
  language: Language;
  say: Say<QualityPhrase>;
  format: Format;
  measureName: (id: MeasureId) => string;
  /** by id; the id itself for a rule that there is no more */
  ruleTitle: (id: string) => string;
  /** of overriding, by code; the code itself for an EHR's own */
  reasonName: (code: string) => string;
}
