import { loadPageWords } from '../pages/page-words.js';
import type { PageWords, Say } from '../pages/page-words.js';
import type { Story } from './stories.js';

const PHRASES = [
  'title',
  'what',
  'speaks',
  'also',
  'choose',
  'chooseNote',
  'years',
  'female',
  'male',
  'links',
  'discovery',
  'discoveryNote',
  'knowledge',
  'knowledgeNote',
  'health',
  'healthNote',
  'documents',
  'documentsNote',
  'allPatients',
  'banner',
  'born',
  'asOf',
  'record',
  'recordNote',
  'results',
  'doses',
  'medicines',
  'conditions',
  'allergies',
  'procedures',
  'plans',
  'none',
  'noUnit',
  'ended',
  'orders',
  'noDose',
  'removed',
  'changed',
  'new',
  'noOrder',
  'order-select',
  'order-sign',
  'order-dispatch',
  'doing-order-select',
  'doing-order-sign',
  'doing-order-dispatch',
  'opened',
  'ordered',
  'silentOpened',
  'silentOrdered',
  'critical',
  'warning',
  'info',
  'source',
  'suggestions',
  'recommended',
  'accept',
  'override',
  'reason',
  'comment',
  'commentNote',
  'overrideButton',
  'accepted',
  'overridden',
  'story',
  'again',
  'pharmacy',
  'pharmacyNote',
  'json',
  'sent',
  'came',
  'feedbackSent',
  'feedbackKept',
  'feedbackNotKept',
  'copy',
  'copied',
  'smartLink',
] as const;

export type DemoPhrase = (typeof PHRASES)[number];
export type SayDemo = Say<DemoPhrase>;

export function loadDemoWords(root: string): PageWords<DemoPhrase> {
  return loadPageWords(root, 'demo', PHRASES);
}

/**
 * One line for each story, which tells of the patient and not yet of the alert.
 * @throws when a story has no line, or a line no story
 */
export function loadStoryLines(root: string, [first, ...others]: readonly Story[]): PageWords<string> {
  if (!first) throw new Error('there are no example stories');
  const names = [first.name, ...others.map(({ name }) => name)] as const;
  return loadPageWords(root, 'demo-stories', names as [string, ...string[]]);
}
