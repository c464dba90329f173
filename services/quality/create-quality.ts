import { join } from 'node:path';
import { menuOf } from '../pages/menu.js';
import { storedAudits, type StoredAudits } from './audits/stored-audits.js';
import { createEvaluateMeasure, type EvaluateOptions } from './on-request/create-evaluate-measure.js';
import type { EvaluateMeasure } from './on-request/measure-question.js';
import { createQualityPages, type QualityPages } from './pages/create-quality-pages.js';

/** What the door needs of audits. */
export interface Quality {
  pages: QualityPages;
  audits: StoredAudits;
  /** where `audit --out` must write for its results to be shown */
  auditsFolder: string;
  evaluate: EvaluateMeasure;
}

type QualityOptions = Omit<EvaluateOptions, 'folder'> & { dataDir: string; demo: boolean };

/** @throws when a text is missing under `root` */
export function createQuality({ dataDir, demo, ...options }: QualityOptions): Quality {
  const { root, knowledge } = options;
  const auditsFolder = join(dataDir, 'audits');
  return {
    pages: createQualityPages({ root, knowledge, places: menuOf({ demo }) }),
    audits: storedAudits(auditsFolder),
    auditsFolder,
    evaluate: createEvaluateMeasure({ ...options, folder: join(dataDir, 'evaluations') }),
  };
}
