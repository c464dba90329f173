import type { VNode } from 'preact';
import type { StoredAudit } from '../../audits/stored-audit.js';
import type { QualityVoice } from '../quality-voice.js';
import { SignOut } from '../sign-in.js';
import { AuditCard } from './audit-card.js';

export interface AuditsView {
  audits: readonly StoredAudit[];
  /** folders that are not shown */
  more: number;
  /** where `audit --out` must write for its results to be shown here */
  folder: string;
  isSignedIn: boolean;
}

/** The audits that were run, the latest first. */
export function Audits({ voice, view }: { voice: QualityVoice; view: AuditsView }): VNode {
  const { say } = voice;
  return (
    <>
      {view.isSignedIn && <SignOut voice={voice} />}
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      {view.audits.length === 0 && <NoAudit voice={voice} folder={view.folder} />}
      {view.audits.map((audit) => (
        <AuditCard key={audit.name} voice={voice} audit={audit} />
      ))}
      {view.more > 0 && <p class="note">{say('more', { count: view.more })}</p>}
    </>
  );
}

function NoAudit({ voice, folder }: { voice: QualityVoice; folder: string }): VNode {
  const { say } = voice;
  return (
    <section class="card">
      <h2>{say('none')}</h2>
      <p>{say('noneText')}</p>
      <pre tabIndex={0} aria-label={say('none')}>
        {`npm run --silent cli -- audit --input <…> \\\n  --from 2026-07-01 --to 2026-09-30 \\\n  --out ${folder}/2026-q3`}
      </pre>
    </section>
  );
}
