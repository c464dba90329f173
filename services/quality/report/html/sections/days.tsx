import type { VNode } from 'preact';
import { eligible } from '../../summary.js';
import { isSmall } from '../../suppress.js';
import { bandInWords, bandsOf, countByBand, medianDay } from '../day-bands.js';
import { TallyTable } from '../tally-table.js';
import type { MeasurePart } from './measure-part.js';

/** How many days lay between the event and what was found, in bands. */
export function DaysBetween({ voice, counted, id }: MeasurePart): VNode | null {
  const { say, format, below } = voice;
  const bands = bandsOf(id, counted);
  const median = medianDay(counted.days);
  if (bands === null || median === null) return null;
  const { title, head, starts } = bands;
  const tally = countByBand(counted.days, starts);
  const found = Object.values(tally).reduce((sum, number) => sum + number, 0);
  return (
    <div class="card">
      <h3>{say(title)}</h3>
      <TallyTable
        voice={voice}
        caption={say(title)}
        head={say(head)}
        tally={tally}
        of={eligible(counted.all)}
        wordOf={(band) => bandInWords(starts, Number(band), format)}
        order={starts.map((_, at) => String(at))}
      />
      <p class="note">
        {say('daysNote')} {!isSmall(found, below) && say('median', { days: format.number(median) })}
      </p>
    </div>
  );
}
