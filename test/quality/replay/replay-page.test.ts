import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../services/cards/texts.js';
import { REPLAY_PHRASES } from '../../../services/quality/replay/replay-phrases.js';
import { loadReplayWords } from '../../../services/quality/replay/replay-words.js';
import { day } from '../../builders/days.js';
import { headingsOf, sectionOf, tableRows } from '../report/read-page.js';
import { aReplayedOrder } from './a-replay.js';
import { aPageOf, aReplayContext, times } from './a-replay-page.js';

const quiet = aReplayedOrder({ event: 'MedicationRequest/quiet' });
const late = aReplayedOrder({
  event: 'MedicationRequest/late',
  day: day('2026-04-01'),
  cards: ['warning', 'info'],
  shown: { overdue: 'warning' },
  toldUnknown: { hypersensitivity: 'info' },
  cannotTell: { hypersensitivity: ['allergyKind'] },
  hidden: { 'too-early': { why: 'shadow', indicator: 'critical' } },
});
const both = aReplayedOrder({
  event: 'MedicationRequest/both',
  day: day('2026-04-02'),
  cards: ['critical', 'warning', 'warning'],
  shown: { overdue: 'warning', 'too-early': 'critical' },
});

/** 10 without an alert, 30 with one, 3 with three. */
const orders = [...times(10, quiet), ...times(30, late), ...times(3, both)];

describe('the page', () => {
  it('tells in plain words how many alerts there would have been', () => {
    const glance = sectionOf(aPageOf({ orders }), 'glance');
    expect(glance).toContain('Of 43 orders for denosumab, 33 (76.7%) would have met at least one alert');
    // 30 + 3 × 3 of 43, and of 52
    expect(glance).toContain('90.7 alerts for every 100 orders');
    expect(glance).toContain('about 47 in a year');
    // 33 of 43; "too early" alerts at 3, too few to be told
    expect(glance).toContain('Most often: Overdue (76.7).');
  });

  it('gives each rule its rate at each weight, small cells hidden', () => {
    const rows = tableRows(sectionOf(aPageOf({ orders }), 'orders'));
    // critical, warning, info: 33 of 43 is 76.7
    expect(rows).toContainEqual(['Overdue', '', '–', '76.733', '–']);
    expect(rows).toContainEqual(['Too early', '', '•< 5', '–', '–']);
    expect(rows).toContainEqual(['None', '10', '23.3%', '']);
    // 33 are alerted: 30 with one would tell that 3 have more
    expect(rows).toContainEqual(['One', '•', '•', '']);
    expect(rows).toContainEqual(['Two or more', '•', '•', '']);
    expect(rows).not.toContainEqual(expect.arrayContaining(['Three or more', '3']));
    expect(rows).toContainEqual(['hypersensitivity', 'whether there is an allergy', '30', '69.8', '30']);
    expect(rows).toContainEqual(['Too early', 'in shadow', '30', '69.8']);
  });

  it('hides nothing with --with-patients, and says that it is not to be shared', () => {
    const page = aPageOf({ orders }, aReplayContext({ withPatients: true }));
    const rows = tableRows(sectionOf(page, 'orders'));
    expect(rows).toContainEqual(['Too early', '', '7.03', '–', '–']);
    expect(rows).toContainEqual(['Three or more', '3', '7.0%', '']);
    expect(page).toContain('not to be shared');
    expect(page).not.toContain('•');
  });

  it('never adds orders and doses up', () => {
    const page = aPageOf({ orders, doses: times(20, { ...late, kind: 'dose' }) });
    expect(sectionOf(page, 'glance')).not.toContain('63');
    expect(tableRows(sectionOf(page, 'doses'))).toContainEqual(['Overdue', '', '–', '100.020', '–']);
  });

  it('tells of the other rules without telling what is too few', () => {
    const compared = aReplayContext({ second: { rules: 'd'.repeat(64), settings: 'e'.repeat(64) } });
    const allQuiet = orders.map((order) => ({ ...quiet, event: order.event }));
    const many = aPageOf({ orders }, compared, { orders: allQuiet });
    expect(sectionOf(many, 'difference')).toContain(
      '33 by these rules, 0 by the others. Newly: 0. No longer: 33.',
    );
    const threeQuiet = orders.map((order, at) => (at < 40 ? order : { ...quiet, event: order.event }));
    const few = aPageOf({ orders }, compared, { orders: threeQuiet });
    expect(sectionOf(few, 'difference')).toContain(
      '33 by these rules, • by the others. Newly: 0. No longer: &lt; 5.',
    );
    expect(sectionOf(few, 'glance')).not.toContain('With the other rules');
  });

  it('is one file that loads and runs nothing, and shows names as text', () => {
    const page = aPageOf({ orders }, aReplayContext({ reporter: '<script>alert(1)</script>' }));
    expect(page).not.toMatch(/<script|<link|<img|https?:\/\//);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('&lt;script>');
    const levels = headingsOf(page);
    levels.slice(1).forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
  });
});

/** Pages that have between them a reason to say each phrase. */
function everyPage(language: (typeof LANGUAGES)[number]): string {
  const second = { rules: 'd'.repeat(64), settings: 'e'.repeat(64) };
  const open = { language, withPatients: true };
  const all = aReplayContext({
    ...{ ...open, second },
    data: { read: {}, rejected: { counts: { 'invalid-json': 1 }, first: [] } },
    notOffered: { essential: ['Condition'], other: [] },
  });
  const doses = times(20, { ...late, kind: 'dose' });
  const other = orders.map((order) => ({ ...quiet, event: order.event }));
  return [
    aPageOf({ orders, doses, undated: 2 }, all, { orders: other, doses }),
    aPageOf({ orders }, aReplayContext({ language })),
    aPageOf({ doses }, aReplayContext(open)),
    aPageOf({ orders: times(3, quiet) }, aReplayContext({ language })),
    aPageOf({}, aReplayContext(open)),
    aPageOf(
      { orders: times(9, quiet) },
      { ...all, notOffered: { essential: [], other: [] } },
      {
        orders: times(9, quiet),
      },
    ),
  ].join('\n');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const said = everyPage(language).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const { phrases } = loadReplayWords('.', language);

  it.each(REPLAY_PHRASES)('says %s', (phrase) => {
    for (const part of phrases[phrase].split(/\{\w+\}/)) expect(said).toContain(part);
  });

  it('fills every place, and says nothing that is not there', () => {
    expect(said).not.toMatch(/\{\w+\}|undefined|null|NaN/);
    expect(said).toContain(`<html lang="${language}">`);
  });

  it('has the places of the English phrases', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    const english = loadReplayWords('.', 'en').phrases;
    for (const phrase of REPLAY_PHRASES) expect(places(phrases[phrase])).toEqual(places(english[phrase]));
  });
});
