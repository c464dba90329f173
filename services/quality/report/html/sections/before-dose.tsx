import type { VNode } from 'preact';
import { ScoreTable } from '../score-table.js';
import { shownTotal } from '../shown.js';
import type { MeasurePart } from './measure-part.js';

/** The measure at several windows side by side, because the label names none; `DaysBetween` draws what is within each. */
export function BeforeDose({ voice, counted }: MeasurePart): VNode | null {
  const { say } = voice;
  const windows = Object.entries(counted.windows).sort(([a], [b]) => Number(a) - Number(b));
  if (windows.length === 0) return null;
  const rows = windows.map(([days, count]) => ({ label: days, shown: shownTotal(days, count, voice.below) }));
  return (
    <div class="card">
      <h3>{say('windows')}</h3>
      <ScoreTable
        voice={voice}
        caption={say('windows')}
        head={say('window')}
        groups={[{ title: null, rows }]}
      />
      <p class="note">{say('windowsNote')}</p>
    </div>
  );
}
