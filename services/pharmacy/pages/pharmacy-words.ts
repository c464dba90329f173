import { loadPageWords, type PageWords, type Say } from '../../pages/page-words.js';

/** What the pharmacist's pages say. */
const PHRASES = [
  ...['list', 'listNote', 'states', 'waiting', 'on-hold', 'done', 'listOf', 'none-waiting'],
  ...['none-on-hold', 'none-done', 'order', 'patient', 'since', 'decidedAt', 'worst', 'noAlert'],
  ...['next', 'first', 'minutes', 'hours', 'days', 'signOut', 'signedInAs', 'back', 'critical'],
  ...['warning', 'info', 'cannot-tell', 'pass', 'not-applicable', 'asOf', 'born', 'female'],
  ...['male', 'other', 'unknown', 'exampleNote', 'print', 'alerts', 'unknowns', 'notes'],
  ...['passed', 'otherwise', 'noAlerts', 'todo', 'evidence', 'label', 'beyondLabel', 'rule'],
  ...['overridden', 'overriddenAs', 'notRead', 'switchedOff', 'ignored', 'timeline'],
  ...['timelineNote', 'doses', 'unconfirmed', 'earlierDoses', 'noDoses', 'noResults'],
  ...['unread-doses', 'unread-results', 'asTable', 'below', 'between', 'calcium', 'ionised'],
  ...['clearance', 'egfr', 'today', 'dispense', 'dispenseNote', 'brand', 'batch', 'brandUnknown'],
  ...['checkAgain', 'decision', 'decisionNote', 'verified', 'on-hold-choice', 'rejected'],
  ...['reason', 'reasonNote', 'reasonFor', 'comment', 'commentNote', 'choose', 'toVerify'],
  ...['toHold', 'by', 'byNote', 'decide', 'problems', 'problem-decision', 'problem-by'],
  ...['problem-reason', 'problem-comment', 'problem-rule', 'problem-reason-kind'],
  ...['problem-bundle', 'problem-other', 'stale', 'staleNote', 'wasThen', 'isNow', 'notOnList'],
  ...['evidenceChanged', 'decided-verified', 'decided-on-hold', 'decided-rejected', 'decidedBy'],
  ...['kept', 'notKept', 'written', 'not-permitted', 'failed', 'nowhere', 'earlier'],
  ...['earlierUnread', 'noRecord', 'noRecordNote', 'bundle', 'bundleNote', 'whole', 'wholeNote'],
  ...['open', 'sorry', 'notFound', 'wrongPatient', 'orderNotFound', 'severalOrders'],
  ...['patientUnavailable', 'serverNotAllowed', 'storeUnavailable', 'crossSite', 'tooLarge'],
  ...['notUnderstood', 'internal'],
] as const;

export type PharmacyPhrase = (typeof PHRASES)[number];
export type SayPharmacy = Say<PharmacyPhrase>;

export function loadPharmacyWords(root: string): PageWords<PharmacyPhrase> {
  const [first, ...others] = PHRASES;
  return loadPageWords(root, 'pharmacy', [first, ...others]);
}
