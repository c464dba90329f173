import type { VNode } from 'preact';
import { Bar } from './drawings/bar.js';
import { ScrollBox } from './scroll-box.js';
import { shownNumber, type Tone } from './shown-number.js';
import { shownTally } from './shown.js';

interface TallyTableProps {
  voice: Tone & { say: (phrase: 'number' | 'share') => string };
  caption: string;
  head: string;
  tally: Readonly<Partial<Record<string, number>>>;
  /** what the shares are of; without it there are none */
  of?: number;
  wordOf: (key: string) => string;
  /** keys in the order to show them; not given: the commonest first */
  order?: readonly string[];
  /** the numbers are about no person: none is hidden */
  open?: true;
}

/** How often each was met with. */
export function TallyTable({ voice, caption, head, tally, of, wordOf, order, open }: TallyTableProps): VNode {
  const { say, format, below } = voice;
  const rows = shownTally(tally, open ? 0 : below);
  if (order) rows.sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
  return (
    <ScrollBox label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="n">
              {say('number')}
            </th>
            {of !== undefined && (
              <th scope="col" class="plot" colSpan={2}>
                {say('share')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, number }) => (
            <tr key={key}>
              <th scope="row">{wordOf(key)}</th>
              <td class="n">{shownNumber(number, voice)}</td>
              {of !== undefined && (
                <td class="n">{typeof number === 'number' ? format.percent(number / of) : '•'}</td>
              )}
              {of !== undefined && (
                <td class="plot">{typeof number === 'number' && <Bar share={number / of} />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
