/** One thing a service is held to. What is only advised (SHOULD, or good sense) never decides the exit code. */
export interface Point {
  expected: string;
  /** the section of CDS Hooks 2.0.1, https://cds-hooks.hl7.org/STU2/, where no other document is named */
  says: string;
  advised?: true;
}

const SHALL_NOT_BE_EMPTY = 'Use of JSON: null and empty JSON elements';
const TOKENS = 'Prefetch tokens';
const PREFETCH = 'Prefetch Template: the five states of a key';
const FEEDBACK = 'Feedback';
const CORS = 'Cross-Origin Resource Sharing';
const REQUEST = 'Calling a CDS Service: HTTP Request';
const STATUS = 'CDS Service Response: HTTP Status Codes';

export const POINTS = {
  'discovery-answer': {
    expected: '200 with an object that has a list of services',
    says: 'Discovery: Response',
  },
  'discovery-members': {
    expected:
      'hook, id and description as text; title, usageRequirements, prefetch and extension of their types',
    says: 'Discovery: Response',
  },
  'discovery-ids': {
    expected: 'an id that can stand in an address, and no second entry for the same id and hook',
    says: 'Discovery: Response',
  },
  'discovery-hooks': {
    expected: 'a hook of the HL7 library, or a name of one’s own as reverse DNS',
    says: 'Hooks',
  },
  'prefetch-templates': {
    expected: 'a FHIR read (Patient/…) or search (Observation?…), relative to the FHIR server',
    says: 'Prefetch Template',
  },
  'prefetch-tokens': {
    expected: 'tokens {{context.field}} of fields that the hook opens to it, or of the user’s ids',
    says: TOKENS,
  },
  'prefetch-queries': {
    expected: 'searches by references, equal tokens, dates with eq, lt, gt, ge or le, _count and _sort',
    says: 'Prefetch query restrictions',
    advised: true,
  },
  'call-answer': { expected: '200 with an object that has a list of cards', says: STATUS },
  'call-tolerance': {
    expected: '200 for a request with an extension and members of later versions',
    says: 'Extensions',
  },
  'call-charset': { expected: '200 for application/json; charset=utf-8', says: 'RFC 9110, 8.3.1' },
  'content-type': { expected: 'answers with the content type application/json', says: 'Use of JSON' },
  'no-empties': { expected: 'no null, "", [] or {} but an empty list of cards', says: SHALL_NOT_BE_EMPTY },

  'card-members': {
    expected: 'the members of 2.0.1 and extension, no others',
    says: 'Card Attributes, Extensions',
  },
  'card-uuid': { expected: 'a uuid, of this card alone', says: 'Card Attributes' },
  'card-summary': { expected: 'a text of less than 140 characters', says: 'Card Attributes' },
  'card-detail': {
    expected: 'GitHub Flavored Markdown without the HTML that it disallows (GFM 6.11)',
    says: 'Card Attributes',
  },
  'card-indicator': { expected: 'info, warning or critical', says: 'Card Attributes' },
  'card-source': { expected: 'a label; url and icon absolute', says: 'Source' },
  'card-topic': { expected: 'one Coding with code and system', says: 'Source, Coding' },
  'card-selection-behavior': {
    expected: 'at-most-one or any when there are suggestions',
    says: 'Card Attributes',
  },
  'card-extension': { expected: 'an object', says: 'Extensions' },
  'override-reasons': {
    expected: 'Codings with code, system and display',
    says: 'Overriding Guidance, Coding',
  },
  suggestions: {
    expected: 'a label; a uuid of its own; isRecommended true or false; a list of actions',
    says: 'Suggestion',
  },
  'suggestions-recommended': {
    expected: 'more than one recommended only where any may be chosen',
    says: 'Suggestion',
  },
  actions: {
    expected: 'create or update with a whole FHIR resource, delete; each with a description',
    says: 'Action',
  },
  'actions-delete': { expected: 'resourceId as Type/id, and no resource', says: 'Action', advised: true },
  links: {
    expected: 'label, absolute url, type absolute or smart; appContext as text, for smart only',
    says: 'Link',
  },
  'system-actions': { expected: 'actions as in suggestions', says: 'System Action' },

  'prefetch-absent': { expected: '200 with cards, or 412 when the data is needed', says: PREFETCH },
  'prefetch-null': { expected: '200 with cards: null is known to be none', says: PREFETCH },
  'prefetch-empty': { expected: '200 with cards: an empty Bundle is known to be none', says: PREFETCH },
  'prefetch-data': { expected: '200 with cards', says: PREFETCH },
  'prefetch-outcome': { expected: '200 with cards, or 412 when the data is needed', says: PREFETCH },

  'status-no-body': { expected: '400', says: REQUEST },
  'status-broken-json': { expected: '400', says: 'Use of JSON' },
  'status-wrong-hook': { expected: '400', says: REQUEST },
  'status-no-context': { expected: '400', says: REQUEST },
  'status-hook-instance': {
    expected: '400 for a hookInstance that is no UUID',
    says: 'hookInstance',
    advised: true,
  },
  'status-unknown-service': { expected: '404', says: 'RFC 9110, 15.5.5' },
  'status-method': { expected: '405 with Allow', says: 'RFC 9110, 15.5.6' },
  'status-media-type': { expected: '415 for text/plain', says: 'RFC 9110, 15.5.16' },
  'status-too-large': { expected: '413, or 200, for eleven megabytes', says: 'RFC 9110, 15.5.14' },
  'error-outcome': {
    expected: 'an OperationOutcome with each error',
    says: `${STATUS} (3.0)`,
    advised: true,
  },

  'cors-discovery': { expected: 'a preflight with authorization let through', says: CORS },
  'cors-call': { expected: 'a preflight with authorization and content-type let through', says: CORS },
  'cors-feedback': { expected: 'a preflight with authorization and content-type let through', says: CORS },
  'cors-answer': { expected: 'Access-Control-Allow-Origin with answers too', says: CORS },

  'feedback-accepted': { expected: '2xx for an accepted suggestion, told twice', says: FEEDBACK },
  'feedback-overridden': {
    expected: '2xx with a reason and a comment, and with none',
    says: `${FEEDBACK}: OverrideReason`,
  },
  'feedback-bare-reason': {
    expected: '2xx for a bare Coding, which some EHRs send',
    says: `${FEEDBACK}: OverrideReason`,
    advised: true,
  },
  'feedback-invalid': { expected: '400 for a body without feedback', says: FEEDBACK },
} as const satisfies Readonly<Record<string, Point>>;

export type PointId = keyof typeof POINTS;

export const POINT_IDS = Object.keys(POINTS) as PointId[];
