import type { VNode } from 'preact';
import { NumberTable } from './number-table.js';
import type { ReplayPageInput, ReplayVoice } from './replay-voice.js';

/** All that is needed to compute it again and get the same. */
export function MethodChapter({ voice, input }: { voice: ReplayVoice; input: ReplayPageInput }): VNode {
  const { say, format } = voice;
  const { program, first, second, inputs } = input.context;
  const facts = [
    [say('program'), `denosumab-cds ${program}`],
    [say('rulesFirst'), first.rules],
    [say('settingsFirst'), first.settings],
    ...(second
      ? [[say('rulesSecond'), second.rules] as const, [say('settingsSecond'), second.settings] as const]
      : []),
  ] as const;
  return (
    <section id="how">
      <h2>{say('how')}</h2>
      {(['howOrder', 'howDose', 'howThen', 'howAlert', 'howLimits'] as const).map((phrase) => (
        <p key={phrase}>{say(phrase)}</p>
      ))}
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
      <NumberTable
        title={say('inputs')}
        note=""
        heads={[say('file'), say('hash'), say('bytes')]}
        numbers={1}
        rows={inputs.map(({ name, bytes, sha256 }) => ({
          key: name,
          cells: [name, <code key="hash">{sha256}</code>, format.number(bytes)],
        }))}
        nothing=""
      />
    </section>
  );
}
