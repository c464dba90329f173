import type { VNode } from 'preact';
import { NOT_RECORDED } from '../../summary.js';
import { FunnelPlot } from '../drawings/funnel.js';
import { ScoreTable } from '../score-table.js';
import { shownRows } from '../shown.js';
import type { MeasurePart } from './measure-part.js';

/** Organisations side by side, as a funnel: the small ones differ by chance alone. */
export function Organisations({ voice, counted, whole, id }: MeasurePart): VNode | null {
  const { say, format, words } = voice;
  const organisations = shownRows(counted.strata.organisation ?? {}, voice.below).sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
  if (organisations.length < 2) return null;
  const rows = organisations.map((shown) => ({ label: nameOf(shown.key), shown }));
  const label = `${words.measures[id].name}: ${say('organisation')}`;
  function nameOf(key: string): string {
    return key === NOT_RECORDED ? (words.strata[key] ?? key) : key.replace(/^Organization\//, '');
  }
  return (
    <div class="card">
      <h3>{say('organisation')}</h3>
      {whole !== null && (
        <FunnelPlot
          organisations={organisations}
          nameOf={nameOf}
          whole={whole}
          label={label}
          axis={say('eventsAxis')}
          format={format}
        />
      )}
      <p class="note">{say('funnelNote')}</p>
      <ScoreTable
        voice={voice}
        caption={say('organisation')}
        head={words.stratifiers.organisation}
        groups={[{ title: null, rows }]}
      />
    </div>
  );
}
