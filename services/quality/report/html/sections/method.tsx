import type { VNode } from 'preact';
import type { PageInput, Voice } from '../page-input.js';
import { ScrollBox } from '../scroll-box.js';

/** All that is needed to compute it again and get the same. */
export function Method({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say, words } = voice;
  const { made, measures } = input.context;
  const facts = [
    [say('program'), `denosumab-cds ${made.version}`],
    [say('rules'), made.rules],
    [say('settings'), made.settings],
  ] as const;
  return (
    <section id="how">
      <h2>{say('how')}</h2>
      <p>{say('howNote')}</p>
      <p>{say('glossary')}</p>
      <div class="cards">
        <Inputs voice={voice} input={input} />
        <div class="card">
          <table>
            <caption>{say('how')}</caption>
            <tbody>
              {facts.map(([term, value]) => (
                <tr key={term}>
                  <th scope="row">{term}</th>
                  <td>
                    <code>{value}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="card">
          <table>
            <caption>{say('versions')}</caption>
            <tbody>
              {measures.map(({ id, version }) => (
                <tr key={id}>
                  <th scope="row">{words.measures[id].name}</th>
                  <td>
                    <code>{`${id}|${version}`}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

function Inputs({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say, format } = voice;
  return (
    <div class="card wide">
      <ScrollBox label={say('inputs')}>
        <table>
          <caption>{say('inputs')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('file')}</th>
              <th scope="col" class="n">
                {say('bytes')}
              </th>
              <th scope="col">{say('hash')}</th>
            </tr>
          </thead>
          <tbody>
            {input.context.made.inputs.map(({ name, bytes, sha256 }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="n">{format.number(bytes)}</td>
                <td>
                  <code>{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
