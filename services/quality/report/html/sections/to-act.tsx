import type { VNode } from 'preact';
import type { PageInput, Voice } from '../page-input.js';
import { ScrollBox } from '../scroll-box.js';

/** Who needs something now. Only in a report that may name patients. */
export function ToAct({ voice, input }: { voice: Voice; input: PageInput }): VNode | null {
  const { say, format, words } = voice;
  const { patients, more } = input.toAct;
  if (!input.context.withPatients) return null;
  return (
    <section id="to-act">
      <h2>{say('toAct')}</h2>
      <p>{patients.length === 0 ? say('toActNone') : say('toActNote')}</p>
      {patients.length > 0 && (
        <ScrollBox label={say('toAct')}>
          <table class="patients">
            <thead>
              <tr>
                <th scope="col">{say('patient')}</th>
                <th scope="col">{say('what')}</th>
              </tr>
            </thead>
            <tbody>
              {patients.map(({ patientId, open }) => (
                <tr key={patientId}>
                  <th scope="row">{patientId}</th>
                  <td>
                    {open.map(({ measure, why, day }) => (
                      <div key={measure}>
                        {words.measures[measure].name}
                        {why && `: ${words.why[why].toLowerCase()}`}{' '}
                        <span class="note">({format.day(day)})</span>
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {more > 0 && <p class="note">{say('toActMore', { more: format.number(more) })}</p>}
    </section>
  );
}
