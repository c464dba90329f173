/** Why nobody was signed in. A closed list: the page has words for each, the log its name. */
export const SMART_PROBLEMS = [
  'wrong-launch', // iss or launch is missing
  'unknown-ehr', // iss is not on the list, letter by letter
  'no-ehr', // there is no list
  'ehr-unavailable', // its configuration could not be read
  'wrong-configuration', // no issuer, endpoint or S256, or an endpoint at a host that its entry does not name
  'not-begun', // no sign-in of this browser waits for this answer: another browser's, too old, or answered before
  'refused-by-ehr', // the EHR answered with an error: most often the user said no
  'wrong-response', // the answer is another server's
  'token-refused', // no token for the code
  'wrong-identity', // the id_token does not hold
] as const;

export type SmartProblemCode = (typeof SMART_PROBLEMS)[number];

export const STATUSES: Readonly<Record<SmartProblemCode, number>> = {
  'wrong-launch': 400,
  'unknown-ehr': 403,
  'no-ehr': 403,
  'ehr-unavailable': 502,
  'wrong-configuration': 502,
  'not-begun': 400,
  'refused-by-ehr': 403,
  'wrong-response': 400,
  'token-refused': 502,
  'wrong-identity': 502,
};

/** It carries nothing of what was sent, only its code, and the code of the library that found it. */
export class SmartProblem extends Error {
  override readonly name = 'SmartProblem';

  constructor(
    readonly code: SmartProblemCode,
    readonly found: string | null = null,
  ) {
    super(code);
  }
}

/** `OAUTH_JWT_CLAIM_COMPARISON_FAILED`; of an error that names itself otherwise, nothing: it may quote what was sent. */
export function foundBy(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code } = error;
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : null;
}
