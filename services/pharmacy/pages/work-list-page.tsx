import type { VNode } from 'preact';
import type { Page } from '../../store/pharmacy/verification.js';
import { WORK_STATES, type WorkItem, type WorkState } from '../../store/pharmacy/work-item.js';
import type { Session } from '../session.js';
import { cursorOf } from '../cursor.js';
import { ageFor, instantFor, type Reader } from './reader.js';
import { SignedIn } from './signed-in.js';

export interface WorkListOf {
  state: WorkState;
  page: Page<WorkItem>;
  /** whether these are not the first */
  isLater: boolean;
  session: Session | null;
  reader: Reader;
}

/** What waits for the pharmacist: one line for each order, the longest waiting first. */
export function WorkListPage(list: WorkListOf): VNode {
  const { state, page, isLater, session, reader } = list;
  const { say } = reader;
  const next = cursorOf(page.next);
  return (
    <>
      <h1>{say('list')}</h1>
      <p class="lead">{say('listNote')}</p>
      <SignedIn session={session} reader={reader} />
      <nav class="states" aria-label={say('states')}>
        <ul>
          {WORK_STATES.map((one) => (
            <li key={one}>
              <a href={`/pharmacy?state=${one}`} aria-current={one === state ? 'page' : undefined}>
                {say(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.items.length === 0 ? (
        <p class="card empty">{say(`none-${state}`)}</p>
      ) : (
        <Orders state={state} items={page.items} reader={reader} />
      )}
      <p class="steps">
        {isLater && <a href={`/pharmacy?state=${state}`}>{say('first')}</a>}
        {next !== null && (
          <a class="button quiet" rel="next" href={`/pharmacy?state=${state}&cursor=${next}`}>
            {say('next')}
          </a>
        )}
      </p>
    </>
  );
}

function Orders({
  state,
  items,
  reader,
}: Pick<WorkListOf, 'state' | 'reader'> & { items: readonly WorkItem[] }) {
  const { say } = reader;
  const when = state === 'done' ? 'decidedAt' : 'since';
  return (
    <table class="orders">
      <caption class="hidden">{say('listOf', { state: say(state) })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('worst')}</th>
          <th scope="col">{say('order')}</th>
          <th scope="col">{say('patient')}</th>
          <th scope="col">{say(when)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <Worst item={item} reader={reader} />
            </td>
            <th scope="row">
              <a
                href={`/pharmacy/orders/${item.id}`}
                aria-label={`${item.orderId}, ${say('patient')} ${item.patientId}`}
              >
                {item.orderId}
              </a>
            </th>
            <td data-head={say('patient')}>{item.patientId}</td>
            <td data-head={say(when)}>
              {state === 'done' ? instantFor(item.decidedAtMs ?? 0, reader) : ageFor(item.sinceMs, reader)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Worst({ item: { worst }, reader: { say } }: { item: WorkItem; reader: Reader }): VNode {
  return worst === null ? (
    <span class="note">{say('noAlert')}</span>
  ) : (
    <span class={`badge ${worst}`}>{say(worst)}</span>
  );
}
