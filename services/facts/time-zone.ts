import { remembered } from './remembered.js';

const MS_PER_DAY = 86_400_000;

const offsetsOf = remembered((timeZone: string) => {
  const format = clockIn(timeZone);
  return {
    at: (ms: number) => offsetAt(ms, format),
    /** of all instants of one UTC day, by its number; null on a day that clocks are changed */
    on: remembered((day: number) => {
      const [first, last] = [
        offsetAt(day * MS_PER_DAY, format),
        offsetAt((day + 1) * MS_PER_DAY - 1, format),
      ];
      return first === last ? first : null;
    }),
  };
});

/** What the clocks of that zone show, as if it were UTC; both in milliseconds since 1970. */
export function localMs(ms: number, timeZone: string): number {
  const offsets = offsetsOf(timeZone);
  return ms + (offsets.on(Math.floor(ms / MS_PER_DAY)) ?? offsets.at(ms));
}

/** Swedish writes dates and times as ISO 8601 does. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
}

function offsetAt(ms: number, format: Intl.DateTimeFormat): number {
  const seconds = Math.floor(ms / 1000) * 1000;
  return Date.parse(`${format.format(seconds).replace(' ', 'T')}Z`) - seconds;
}
