import type { Problem } from '../knowledge-error.js';
import { loadJson, type Source } from '../load-json.js';
import { NO_SITE, SiteSettings } from './site-settings.js';

/** What a site asks for, and where problems with it go. */
export interface Site {
  settings: SiteSettings;
  report: (problem: Omit<Problem, 'file'>) => void;
}

/** @param file of `CDS_SITE_SETTINGS`, from the working directory; null: the site changes nothing */
export function loadSite({ report }: Source, file: string | null): Site {
  const read = file === null ? NO_SITE : loadJson({ root: '', report }, file, SiteSettings);
  return {
    settings: read ?? NO_SITE,
    report: (problem) => report({ ...problem, file: file ?? '' }),
  };
}
