import type { GetText } from '../../platform/outbound/get-text.js';
import type { Show } from './create-show.js';
import type { Ehr } from './ehr-list.js';
import { PHARMACY } from './return-path.js';
import type { Sessions } from './sessions.js';
import type { SignIns } from './sign-ins.js';

/** What signing in takes. */
export interface SignInParts {
  ehrs: readonly Ehr[];
  /** without a slash at the end */
  publicUrl: string;
  sessions: Sessions;
  signIns: SignIns;
  show: Show;
  getText: GetText;
  now: () => number;
}

/** Where EHRs send users back to, as it is registered there. */
export function redirectUriOf({ publicUrl }: Pick<SignInParts, 'publicUrl'>): string {
  return `${publicUrl}${PHARMACY}/callback`;
}
