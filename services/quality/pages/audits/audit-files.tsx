import type { VNode } from 'preact';
import type { AuditResults } from '../../audits/stored-audit.js';
import type { QualityVoice } from '../quality-voice.js';

interface AuditFilesProps {
  voice: QualityVoice;
  name: string;
  results: AuditResults;
}

/** The report to read, and the files to take; what names patients is said before the click. */
export function AuditFiles({ voice, name, results }: AuditFilesProps): VNode {
  const { say } = voice;
  const address = (file: string) => `/quality/audits/${name}/${file}`;
  const report = results.files.find((file) => file.name === 'report.html');
  const others = results.files.filter((file) => file !== report);
  return (
    <>
      {report && <PatientsWarning voice={voice} withPatients={results.withPatients} />}
      {report && (
        <p>
          <a class="button" href={address(report.name)}>
            {say('report')}
            <span class="hidden"> {name}</span>
          </a>
        </p>
      )}
      <details>
        <summary>{say('files')}</summary>
        <ul>
          {others.map((file) => (
            <li key={file.name}>
              <a href={address(file.name)} download>
                {file.name}
              </a>
              {file.patients && <span class="note"> {say('patientsFile')}</span>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function PatientsWarning({ voice, withPatients }: { voice: QualityVoice; withPatients: boolean | null }) {
  if (withPatients === false) return null;
  return <p class="card warning">{voice.say(withPatients === null ? 'perhapsPatients' : 'namesPatients')}</p>;
}
