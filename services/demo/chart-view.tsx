import type { VNode } from 'preact';
import { CHART_TABLES, chartLines, type ChartLine, type ChartTable } from './chart.js';
import type { Person } from './person.js';
import type { Story } from './stories.js';
import { dayInWords, valueInWords, type Teller } from './teller.js';

/** Said to be empty when they are; the others are left out then. */
const ALWAYS_SHOWN: readonly ChartTable[] = ['results', 'doses', 'medicines', 'conditions', 'allergies'];

export function Banner({ person, teller }: { person: Person; teller: Teller }): VNode {
  const { say } = teller;
  return (
    <section class="banner" aria-label={say('banner')}>
      <p class="name">{person.name}</p>
      <p>
        {say('born', { day: dayInWords(person.birthDay, teller) })} ({say('years', { age: person.age })})
      </p>
      <p>{say(person.sex)}</p>
      <p class="as-of">{say('asOf', { day: dayInWords(person.today, teller) })}</p>
    </section>
  );
}

/** What the record holds, as a doctor would see it. */
export function Chart({ story, teller }: { story: Story; teller: Teller }): VNode {
  const tables = CHART_TABLES.map((table) => ({ table, lines: chartLines(story, table) }));
  return (
    <section class="chart" aria-labelledby="record">
      <h2 id="record">{teller.say('record')}</h2>
      {tables
        .filter(({ table, lines }) => lines.length > 0 || ALWAYS_SHOWN.includes(table))
        .map(({ table, lines }) => (
          <Table key={table} table={table} lines={lines} teller={teller} />
        ))}
      <p class="note">{teller.say('recordNote')}</p>
    </section>
  );
}

interface TableOf {
  table: ChartTable;
  lines: readonly ChartLine[];
  teller: Teller;
}

function Table({ table, lines, teller }: TableOf): VNode {
  const { say } = teller;
  return (
    <>
      <h3 id={table}>{say(table)}</h3>
      {lines.length === 0 ? (
        <p class="note">{say('none')}</p>
      ) : (
        <ul class={`lines ${table}`} aria-labelledby={table}>
          {lines.map((line, place) => (
            <Line key={place} line={line} teller={teller} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ line, teller }: { line: ChartLine; teller: Teller }): VNode {
  const value = valueInWords(line.value, teller);
  return (
    <li class={line.ended ? 'ended' : undefined}>
      <span class="what">
        {line.name}
        {line.ended && ` (${teller.say('ended')})`}
      </span>
      {value !== '' && <span class="value">{value}</span>}
      <span class="when">{dayInWords(line.when, teller)}</span>
    </li>
  );
}
