import { describe, expect, it } from '@jest/globals';
import { aCalcium, aDose, aPatient } from '../run/a-population.js';
import { auditInParts, type CutFile, type InParts } from './in-parts.js';

const LINES = [
  ...['p1', 'p2', 'p3'].flatMap((id) => [aPatient(id), aDose(`d-${id}`, id), aCalcium(`o-${id}`, id)]),
].map((resource) => JSON.stringify(resource));

const FILE: CutFile = { name: 'all.ndjson', lines: LINES, cuts: [4] };

describe('a patient of whom there is too much', () => {
  const note = 'x'.repeat(2000);
  const large = JSON.stringify(aCalcium('o2', 'p2', { note }));
  // the longest of the three lines of each other patient together is far under 2000 bytes
  const files = [{ ...FILE, lines: [...LINES, large, large] }];

  it('is rejected where the first line stands, and costs no other patient the audit', async () => {
    const { results, run } = await auditInParts(files, { mostBytes: 3000 });
    expect(results.map(({ patientId }) => patientId)).toEqual(['p1', 'p3']);
    expect(run.rejected.first).toEqual([{ file: 'all.ndjson', line: 4, reason: 'patient-too-large' }]);
    expect(run.patients).toMatchObject({ found: 3, evaluated: 2 });
  });

  it('is judged where there is room', async () => {
    const { results, run } = await auditInParts(files, { mostBytes: 10_000 });
    expect([results.length, run.rejected.first]).toEqual([3, []]);
  });
});

describe('what an engine loses, doubles or mixes is never reported as a result', () => {
  it.each<[string, InParts, RegExp]>([
    ['a row that was lost', { carry: (rows) => rows.slice(1) }, /lost or doubled on the way: 9 lines/],
    [
      'a row that came twice',
      { carry: (rows) => [...rows.slice(0, 1), ...rows] },
      /lost or doubled on the way/,
    ],
    [
      'a patient whose rows stand apart',
      { judges: 1, carry: (rows) => [...rows.slice(1), ...rows.slice(0, 1)] },
      /next to each other/,
    ],
    ['parts judged with other settings', { settingsOfParts: 'others' }, /other rules or settings/],
  ])('%s', async (_what, engine, said) => {
    await expect(auditInParts([FILE], engine)).rejects.toThrow(said);
  });
});
