import type { VNode } from 'preact';
import type { QualityVoice } from '../quality-voice.js';

/** The form as it was sent, or as it is offered: texts, for they may be wrong. */
export interface FilterView {
  from: string;
  to: string;
  hook: string;
  client: string;
  /** every hook that can be chosen */
  hooks: readonly string[];
  /** fields that can't be counted by */
  wrong: readonly string[];
}

const FIELDS = ['from', 'to', 'hook', 'client'] as const;

/** Which answers are counted; a plain form, so that the address says what is seen. */
export function Filter({ voice, filter }: { voice: QualityVoice; filter: FilterView }): VNode {
  const { say } = voice;
  const isWrong = (field: string) => filter.wrong.includes(field);
  const fields = FIELDS.filter(isWrong).map((field) => say(field));
  return (
    <form method="get" action="/quality/alerts" class="card filter screen" aria-label={say('filter')}>
      {filter.wrong.length > 0 && (
        <p class="error" role="alert">
          {say('wrongFilter', { fields: (fields.length > 0 ? fields : filter.wrong).join(', ') })}
        </p>
      )}
      {(['from', 'to'] as const).map((day) => (
        <div key={day}>
          <label for={day}>{say(day)}</label>
          <input id={day} name={day} type="date" value={filter[day]} aria-invalid={isWrong(day)} />
        </div>
      ))}
      <div>
        <label for="hook">{say('hook')}</label>
        <select id="hook" name="hook" aria-invalid={isWrong('hook')}>
          <option value="">{say('anyHook')}</option>
          {filter.hooks.map((hook) => (
            <option key={hook} value={hook} selected={hook === filter.hook}>
              {hook}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="client">{say('client')}</label>
        <input id="client" name="client" value={filter.client} autocomplete="off" />
      </div>
      <div>
        <button type="submit">{say('show')}</button>
      </div>
    </form>
  );
}
