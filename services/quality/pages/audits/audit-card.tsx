import type { VNode } from 'preact';
import type { AuditResults, StoredAudit } from '../../audits/stored-audit.js';
import type { QualityVoice } from '../quality-voice.js';
import { AuditFiles } from './audit-files.js';
import { ScoresTable } from './scores-table.js';

/** What a quality officer asks first; the others stand behind a click. */
const KEY_MEASURES = ['calcium-before-dose', 'no-dose-in-hypocalcaemia', 'on-time-dose', 'stopped-with-plan'];

/** One audit: what it is about, its scores, and its files. */
export function AuditCard({ voice, audit }: { voice: QualityVoice; audit: StoredAudit }): VNode {
  const id = `audit-${audit.name}`;
  return (
    <section class="card audit" aria-labelledby={id}>
      <h2 id={id}>{audit.name}</h2>
      {audit.state === 'done' ? (
        <Results voice={voice} name={audit.name} results={audit.results} />
      ) : (
        <Without voice={voice} state={audit.state} />
      )}
    </section>
  );
}

function Without({ voice, state }: { voice: QualityVoice; state: 'unfinished' | 'empty' | 'unreadable' }) {
  const { say } = voice;
  return (
    <>
      <p>
        <span class={`badge ${state === 'unfinished' ? 'info' : 'warning'}`}>{say(state)}</span>
      </p>
      <p>{say(`${state}Text`)}</p>
    </>
  );
}

interface ResultsProps {
  voice: QualityVoice;
  name: string;
  results: AuditResults;
}

function Results({ voice, name, results }: ResultsProps): VNode {
  const { say, format } = voice;
  const key = results.scores.filter(({ measure }) => KEY_MEASURES.includes(measure));
  const shown = key.length > 0 ? key : results.scores;
  return (
    <>
      <AuditFacts voice={voice} results={results} />
      {results.rejected > 0 && (
        <p class="card warning">{say('rejectedSome', { count: format.number(results.rejected) })}</p>
      )}
      <ScoresTable voice={voice} scores={shown} label={`${name}: ${say('score')}`} />
      {shown.length < results.scores.length && (
        <details>
          <summary>{say('allScores', { count: results.scores.length })}</summary>
          <ScoresTable
            voice={voice}
            scores={results.scores}
            label={`${name}: ${say('allScores', { count: results.scores.length })}`}
          />
        </details>
      )}
      <AuditFiles voice={voice} name={name} results={results} />
    </>
  );
}

function AuditFacts({ voice, results }: Omit<ResultsProps, 'name'>): VNode {
  const { say, format } = voice;
  const { period, reporter, finishedAt, patients, doses } = results;
  const facts = [
    [say('period'), `${format.day(period.from)} – ${format.day(period.to)}`],
    [say('reporter'), reporter],
    [say('made'), format.day(finishedAt)],
    [say('patients'), format.number(patients.treated)],
    [say('patientsAll'), format.number(patients.evaluated)],
    ...(doses === null ? [] : [[say('doses'), format.number(doses)] as const]),
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
