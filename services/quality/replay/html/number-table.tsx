import type { ComponentChildren, VNode } from 'preact';
import { ScrollBox } from '../../report/html/scroll-box.js';

interface NumberTableProps {
  title: string;
  note: string;
  /** heads of the columns; those of numbers stand last */
  heads: readonly string[];
  numbers: number;
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
  /** said in place of a table without rows */
  nothing: string;
  wide?: true;
}

/** A card with a table: words first, then numbers. */
export function NumberTable({ title, note, heads, numbers, rows, nothing, wide }: NumberTableProps): VNode {
  const classOf = (at: number) => (at >= heads.length - numbers ? 'n' : undefined);
  return (
    <div class={wide ? 'card wide' : 'card'}>
      <h3>{title}</h3>
      <p class="note">{rows.length === 0 ? nothing : note}</p>
      {rows.length > 0 && (
        <ScrollBox label={title}>
          <table>
            <caption>{title}</caption>
            <thead>
              <tr>
                {heads.map((head, at) => (
                  <th key={head} scope="col" class={classOf(at)}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [first, ...others] }) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {others.map((cell, at) => (
                    <td key={heads[at + 1]} class={classOf(at + 1)}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </div>
  );
}
