import type { VNode } from 'preact';
import type { Checklist } from '../checklist/checklist.js';
import { ItemView, type Item } from './item-view.js';
import type { Reader } from './reader.js';

interface ItemsOf {
  checklist: Checklist;
  reader: Reader;
}

/** The whole list on one screen: alerts, then what can't be told, then what is only information, then what passed, folded. */
export function Items({ checklist, reader }: ItemsOf): VNode {
  const { say } = reader;
  const of = (...outcomes: Item['outcome'][]) =>
    checklist.items.filter(({ outcome }) => outcomes.includes(outcome));
  const said = of('alert');
  const alerts = said.filter(({ indicator }) => indicator !== 'info');
  const notes = said.filter(({ indicator }) => indicator === 'info');
  const [unknowns, passed, others] = [of('cannot-tell'), of('pass'), of('not-applicable')];
  return (
    <>
      <section aria-labelledby="alerts">
        <h2 id="alerts">{say('alerts', { count: alerts.length })}</h2>
        {alerts.length === 0 && <p class="card pass">{say('noAlerts')}</p>}
        {alerts.map((item) => (
          <ItemView key={item.rule} item={item} reader={reader} />
        ))}
      </section>
      {unknowns.length > 0 && (
        <section aria-labelledby="unknowns">
          <h2 id="unknowns">{say('unknowns', { count: unknowns.length })}</h2>
          {unknowns.map((item) => (
            <ItemView key={item.rule} item={item} reader={reader} />
          ))}
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">{say('notes', { count: notes.length })}</h2>
          {notes.map((item) => (
            <ItemView key={item.rule} item={item} reader={reader} />
          ))}
        </section>
      )}
      <Folded title={say('passed', { count: passed.length })} items={passed} />
      <Folded title={say('otherwise', { count: others.length })} items={others} />
      <Besides checklist={checklist} reader={reader} />
    </>
  );
}

/** A line for each rule; what it rests on stands beside it. */
function Folded({ title, items }: { title: string; items: readonly Item[] }): VNode | null {
  if (items.length === 0) return null;
  return (
    <details class="folded">
      <summary>{title}</summary>
      <ul class="lines">
        {items.map(({ rule, title: name, text, evidence }) => (
          <li key={rule}>
            <span class="what">{name}</span>
            <span class="note">{[text, ...evidence.map((one) => one.text)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the list does not cover: a silence that is said. */
function Besides({ checklist, reader: { say } }: ItemsOf): VNode | null {
  const { notRead, switchedOff, ignored } = checklist;
  const lines = [
    ...(notRead.length > 0 ? [say('notRead', { what: notRead.join(', ') })] : []),
    ...(switchedOff.length > 0
      ? [say('switchedOff', { what: switchedOff.map(({ title }) => title).join(', ') })]
      : []),
    ...(ignored.length > 0 ? [say('ignored', { what: ignored.join(', ') })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul class="besides note">
      {lines.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
