import { loadPageWords, type PageWords } from '../../pages/page-words.js';
import { SMART_PROBLEMS } from './smart-problem.js';

/** What the pages of signing in say. */
const PHRASES = [
  'sign-in',
  'choose-ehr',
  'signed-out',
  'signed-out-text',
  'not-signed-in',
  'start-in-ehr',
  'try-again',
  'session-ended',
  'session-ended-text',
  'sign-in-first',
  'then-send',
  'send-again',
  'you-typed',
  ...SMART_PROBLEMS,
] as const;

export type SmartPhrase = (typeof PHRASES)[number];

export function loadSmartWords(root: string): PageWords<SmartPhrase> {
  return loadPageWords(root, 'sign-in', PHRASES);
}
