import type { VNode } from 'preact';
import type { Session } from '../session.js';
import type { Reader } from './reader.js';

/** Who signed in, and the way out; nothing where nobody must. */
export function SignedIn({
  session,
  reader: { say },
}: {
  session: Session | null;
  reader: Reader;
}): VNode | null {
  if (!session) return null;
  return (
    <form class="signed-in" method="post" action="/pharmacy/sign-out">
      <span>{say('signedInAs', { name: session.userName ?? session.user })}</span>
      <button class="quiet">{say('signOut')}</button>
    </form>
  );
}
