import type { VNode } from 'preact';
import type { QualityVoice } from './quality-voice.js';

export interface SignInView {
  /** why the last attempt did not hold; null at first */
  problem: 'wrongToken' | 'tooMany' | 'noToken' | null;
  /** where to go afterwards: an address below /quality */
  to: string;
}

/** The administrator's token, once; afterwards a cookie says who it is. */
export function SignIn({ voice, view }: { voice: QualityVoice; view: SignInView }): VNode {
  const { say } = voice;
  return (
    <>
      <h1>{say('signIn')}</h1>
      <p class="lead">{say('signInLead')}</p>
      {view.problem !== null && (
        <p class="error" role="alert" id="problem">
          {say(view.problem)}
        </p>
      )}
      {view.problem !== 'noToken' && (
        <form method="post" action="/quality/sign-in" class="card fields">
          <input type="hidden" name="to" value={view.to} />
          <p>
            <label for="token">{say('token')}</label>
            <input
              id="token"
              name="token"
              type="password"
              autocomplete="current-password"
              required
              aria-describedby="token-note"
              aria-invalid={view.problem === 'wrongToken'}
            />
          </p>
          <p class="note" id="token-note">
            {say('tokenNote')}
          </p>
          <button type="submit">{say('signIn')}</button>
        </form>
      )}
    </>
  );
}

/** For who is signed in; on every page that needs it. */
export function SignOut({ voice }: { voice: QualityVoice }): VNode {
  return (
    <form method="post" action="/quality/sign-out" class="sign-out screen">
      <button type="submit" class="quiet">
        {voice.say('signOut')}
      </button>
    </form>
  );
}
