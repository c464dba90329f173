import type { VNode } from 'preact';
import { FunnelPlot } from '../drawings/funnel.js';
import type { Voice } from '../page-input.js';
import { ScoreTable, type RowGroup } from '../score-table.js';
import { shownRows, type Shown } from '../shown.js';
import type { MeasurePart } from './measure-part.js';

/** Organisations side by side, as a funnel: the small ones differ by chance alone. */
export function Organisations({ voice, counted, whole, id }: MeasurePart): VNode | null {
  const { say, format, words } = voice;
  const organisations = shownRows(counted.strata.organisation ?? {}, voice.below);
  if (organisations.length < 2) return null;
  const rows = organisations
    .map((shown) => rowOf(shown, voice))
    .sort((one, other) => (one.label < other.label ? -1 : 1));
  const label = `${words.measures[id].name}: ${say('organisation')}`;
  return (
    <div class="card">
      <h3>{say('organisation')}</h3>
      {whole !== null && (
        <FunnelPlot
          organisations={organisations}
          nameOf={(key) => voice.organisation(key).name}
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

function rowOf(shown: Shown, { organisation }: Voice): RowGroup['rows'][number] {
  const { name, id } = organisation(shown.key);
  return { label: name, ...(id !== null && { note: id }), shown };
}
