import type { Indicator } from '../decide/rule.js';

/** CDS Hooks 2.0.1 card, only members that are legal in 3.0 too; members without content are left out. */
export interface Card {
  uuid: string;
  /** less than 140 characters */
  summary: string;
  /** GitHub-flavoured Markdown, everything from the record escaped */
  detail?: string;
  indicator: Indicator;
  source: { label: string; url?: string; topic?: Coding };
  suggestions?: Suggestion[];
  selectionBehavior?: 'at-most-one' | 'any';
  overrideReasons?: (Coding & { display: string })[];
  links?: Link[];
  extension?: { 'org.denosumab-cds': CardExtension };
}

export interface Coding {
  system: string;
  code: string;
  display?: string;
}

export interface Suggestion {
  label: string;
  uuid: string;
  isRecommended?: true;
  actions: Action[];
}

export type Action =
  | { type: 'create' | 'update'; description: string; resource: Readonly<Record<string, unknown>> }
  | { type: 'delete'; description: string; resourceId: string };

export interface Link {
  label: string;
  url: string;
  type: 'absolute' | 'smart';
  appContext?: string;
}

export interface CardExtension {
  rules: {
    id: string;
    version: string;
    indicator: Indicator;
    labelSections: string[];
    basis: 'label' | 'beyond-label';
  }[];
  evidence?: { reference?: string; what: string; value?: number | string; unit?: string; date?: string }[];
}
