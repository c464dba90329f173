import type { PatientToAct } from '../patients-to-act.js';
import type { Phrase } from '../phrases.js';
import type { RunContext } from '../run-context.js';
import type { Summary } from '../summary.js';
import { formatFor, type Format } from './format.js';
import { organisationLabel, type OrganisationLabel } from './organisation-label.js';

/** What the report is made of. */
export interface PageInput {
  summary: Summary;
  context: RunContext;
  /** the gravest first; `more` there are beside those listed */
  toAct: { patients: readonly PatientToAct[]; more: number };
}

/** What every part of the page speaks with. */
export interface Voice {
  format: Format;
  /** a fixed phrase, its placeholders filled */
  say: (phrase: Phrase, values?: Readonly<Record<string, string | number>>) => string;
  words: RunContext['words'];
  /** of a stratum's key */
  organisation: (key: string) => OrganisationLabel;
  /** cells that count fewer are hidden; 0 hides none */
  below: number;
}

export function voiceOf(context: RunContext): Voice {
  const { language, words, withPatients, smallestCell, organisations } = context;
  const format = formatFor(language);
  return {
    format,
    words,
    organisation: (key) => organisationLabel(key, { words, organisations }),
    below: withPatients ? 0 : smallestCell,
    say: (phrase, values = {}) =>
      words.phrases[phrase].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
  };
}
