/** What can be wrong with a file of the knowledge. A closed list. */
export type KnowledgeErrorCode =
  | 'missing-file'
  | 'not-json'
  | 'wrong-shape'
  | 'wrong-name' // the id inside is not the file's or folder's name
  | 'unknown-fact'
  | 'unknown-setting'
  | 'unknown-set'
  | 'unknown-topic'
  | 'unknown-offer'
  | 'unknown-reason'
  | 'unknown-placeholder'
  | 'unknown-text'
  | 'unknown-code'
  | 'wrong-value' // it can never be the value of that fact
  | 'literal-number' // numbers live in the settings
  | 'not-always-known' // a scope reads only what is always known
  | 'not-needed' // needs and what is read disagree
  | 'no-default' // no entry, or not the last alone, holds whatever the facts
  | 'too-few-reasons'
  | 'languages-differ'
  | 'missing-words'
  // what a site asks for
  | 'unknown-rule'
  | 'below-floor'
  | 'fixed-setting' // not a site's to change
  | 'out-of-range'
  | 'already-there';

export interface Problem {
  code: KnowledgeErrorCode;
  /** from the project's root: `rules/hypocalcaemia/rule.json` */
  file: string;
  /** place in the file: `indicator[0].when.fact`; empty for the file as a whole */
  path: string;
  /** what was expected, and what was found */
  expected: string;
}

/** The program does not start on knowledge that does not hold together. Never about a patient. */
export class KnowledgeError extends Error implements Problem {
  readonly code: KnowledgeErrorCode;
  readonly file: string;
  readonly path: string;
  readonly expected: string;

  constructor({ code, file, path, expected }: Problem) {
    super(`${file}: ${path === '' ? '' : `${path}: `}${expected}`);
    this.name = 'KnowledgeError';
    this.code = code;
    this.file = file;
    this.path = path;
    this.expected = expected;
  }
}

/** Where problems go: all of them are found before any is told. */
export type Report = (problem: Problem) => void;
