import type { VNode } from 'preact';
import { renderPage } from '../../pages/render-page.js';
import type { FormFields } from './form-fields.js';
import { PHARMACY } from './return-path.js';
import { signInAddress, type Shown } from './sign-in-pages.js';

/**
 * The answer to a form that was sent when the session had ended: the same form again with all that was typed, to be
 * sent once the user has signed in. Nothing of it is kept here.
 * @param action the address it was sent to, of ours
 */
export function renderSignInAgain({ frame, words }: Shown, fields: FormFields, action: string): string {
  const say = words[frame.language];
  return renderPage(
    frame,
    <>
      <h1>{say('session-ended')}</h1>
      <p>{say('session-ended-text')}</p>
      <ol>
        <li>
          <a href={signInAddress(PHARMACY)} target="_blank" rel="noopener">
            {say('sign-in-first')}
          </a>
        </li>
        <li>{say('then-send')}</li>
      </ol>
      <form method="post" action={action}>
        {fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <p>
          <button type="submit">{say('send-again')}</button>
        </p>
      </form>
      <details>
        <summary>{say('you-typed')}</summary>
        <Typed fields={fields} />
      </details>
    </>,
  );
}

function Typed({ fields }: { fields: FormFields }): VNode {
  return (
    <dl>
      {fields.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
