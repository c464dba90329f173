import type { VNode } from 'preact';
import { TallyTable } from '../../report/html/tally-table.js';
import type { ReplayPageInput, ReplayVoice } from './replay-voice.js';

/** What was read, what the data lack altogether, and what could not be read. */
export function DataChapter({ voice, input }: { voice: ReplayVoice; input: ReplayPageInput }): VNode {
  const { say } = voice;
  const { data, notOffered, rejected } = input.context;
  const { counts } = data.rejected;
  const lacking = [...notOffered.essential, ...notOffered.other];
  return (
    <section id="data">
      <h2>{say('data')}</h2>
      <div class="cards">
        <div class="card">
          <h3>{say('read')}</h3>
          <TallyTable
            voice={voice}
            caption={say('read')}
            head={say('type')}
            tally={data.read}
            wordOf={(type) => type}
            open
          />
        </div>
        {lacking.length > 0 && (
          <div class="card">
            <h3>{say('notOffered')}</h3>
            <p>{lacking.join(', ')}</p>
            <p class="note">{say('notOfferedNote')}</p>
          </div>
        )}
        <div class="card">
          <h3>{say('rejected')}</h3>
          {Object.keys(counts).length === 0 ? (
            <p class="note">{say('rejectedNone')}</p>
          ) : (
            <TallyTable
              voice={voice}
              caption={say('rejected')}
              head={say('why')}
              tally={counts}
              wordOf={(reason) => rejected[reason] ?? reason}
              open
            />
          )}
        </div>
      </div>
    </section>
  );
}
