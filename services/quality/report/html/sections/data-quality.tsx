import type { VNode } from 'preact';
import type { PageInput, Voice } from '../page-input.js';
import { ScrollBox } from '../scroll-box.js';
import { TallyTable } from '../tally-table.js';

const MOST_SHOWN = 20;

/** What was read, what could not be, and what could not be used. */
export function DataQuality({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say, words } = voice;
  const { read, rejected } = input.context.data;
  const { unusable } = input.summary;
  const wordIn = (names: Readonly<Record<string, string>>) => (key: string) => names[key] ?? key;
  return (
    <section id="data">
      <h2>{say('dataQuality')}</h2>
      <div class="cards">
        <div class="card">
          <h3>{say('read')}</h3>
          <TallyTable
            voice={voice}
            caption={say('read')}
            head={say('type')}
            tally={read}
            wordOf={(key) => key}
            open
          />
        </div>
        <div class="card">
          <h3>{say('unusable')}</h3>
          <p class="note">{say(isEmpty(unusable) ? 'unusableNone' : 'unusableNote')}</p>
          {!isEmpty(unusable) && (
            <TallyTable
              voice={voice}
              caption={say('unusable')}
              head={say('why')}
              tally={unusable}
              wordOf={wordIn(words.unusable)}
            />
          )}
        </div>
        <div class="card">
          <h3>{say('rejected')}</h3>
          {isEmpty(rejected.counts) ? (
            <p class="note">{say('rejectedNone')}</p>
          ) : (
            <>
              <TallyTable
                voice={voice}
                caption={say('rejected')}
                head={say('why')}
                tally={rejected.counts}
                wordOf={wordIn(words.rejected)}
                open
              />
              <p class="note">{say('rejectedNote')}</p>
              <Places voice={voice} input={input} />
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function Places({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say, format, words } = voice;
  return (
    <ScrollBox label={say('rejected')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('file')}</th>
            <th scope="col" class="n">
              {say('line')}
            </th>
            <th scope="col">{say('why')}</th>
          </tr>
        </thead>
        <tbody>
          {input.context.data.rejected.first.slice(0, MOST_SHOWN).map(({ file, line, reason }) => (
            <tr key={`${file} ${line} ${reason}`}>
              <td>
                <code>{file}</code>
              </td>
              <td class="n">{format.number(line)}</td>
              <td>{words.rejected[reason] ?? reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function isEmpty(tally: object): boolean {
  return Object.keys(tally).length === 0;
}
