import type { VNode } from 'preact';
import type { PageWords } from '../../pages/page-words.js';
import { renderPage, type PageFrame } from '../../pages/render-page.js';
import type { Ehr } from './ehr-list.js';
import { PHARMACY } from './return-path.js';
import type { SmartProblemCode } from './smart-problem.js';
import type { SmartPhrase } from './smart-words.js';

/** A frame, and what is said in it. */
export interface Shown {
  frame: PageFrame;
  words: PageWords<SmartPhrase>;
}

/** Where signing in begins; a link, as the security policy lets no form lead to another host. */
export function signInAddress(returnTo: string, ehr?: Ehr): string {
  const query = new URLSearchParams({ ...(ehr && { iss: ehr.iss }), return: returnTo });
  return `${PHARMACY}/sign-in?${query.toString()}`;
}

export function renderChoice({ frame, words }: Shown, ehrs: readonly Ehr[], returnTo: string): string {
  const say = words[frame.language];
  return renderPage(
    frame,
    <>
      <h1>{say('sign-in')}</h1>
      <p>{say('choose-ehr')}</p>
      <ul>
        {ehrs.map((ehr) => (
          <li key={ehr.iss}>
            <a href={signInAddress(returnTo, ehr)}>{ehr.name}</a>
          </li>
        ))}
      </ul>
    </>,
  );
}

export function renderProblem({ frame, words }: Shown, code: SmartProblemCode): string {
  const say = words[frame.language];
  return renderPage(
    frame,
    <>
      <h1>{say('not-signed-in')}</h1>
      <p>{say(code)}</p>
      {code === 'no-ehr' ? null : (
        <>
          <p>{say('start-in-ehr')}</p>
          <SignInLink text={say('try-again')} />
        </>
      )}
    </>,
  );
}

export function renderSignedOut({ frame, words }: Shown): string {
  const say = words[frame.language];
  return renderPage(
    frame,
    <>
      <h1>{say('signed-out')}</h1>
      <p>{say('signed-out-text')}</p>
      <SignInLink text={say('sign-in')} />
    </>,
  );
}

function SignInLink({ text }: { text: string }): VNode {
  return (
    <p>
      <a href={signInAddress(PHARMACY)}>{text}</a>
    </p>
  );
}
