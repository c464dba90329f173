import { loadPageWords, type PageWords } from './page-words.js';

/** What stands around every page. */
const PHRASES = [
  'name',
  'skip',
  'menu',
  'home',
  'pharmacy',
  'quality',
  'alerts',
  'language',
  'english',
  'dutch',
  'footer',
] as const;

export type ShellPhrase = (typeof PHRASES)[number];

export function loadShellWords(root: string): PageWords<ShellPhrase> {
  return loadPageWords(root, 'shell', PHRASES);
}
