import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MEDICINES } from '../../builders/codes.js';
import { aCalcium, aDose, anExport, aPatient } from '../run/a-population.js';
import { audit } from '../run/an-audit.js';
import { auditInParts } from './in-parts.js';

const DRUG = { resourceType: 'Medication', id: 'm1', code: MEDICINES['denosumab 60 mg'] };
const byReference = {
  medicationCodeableConcept: undefined,
  medicationReference: { reference: 'Medication/m1' },
};

/** Five patients, of whom four had denosumab; resources twice, in two versions, a line that is no JSON and an empty one. */
const LINES = [
  ...['p1', 'p2', 'p3', 'p4', 'pé'].flatMap((id) => [aPatient(id), aCalcium(`o-${id}`, id)]),
  aDose('d1', 'p1'),
  aDose('d2', 'p2', byReference),
  aDose('d3', 'p3'),
  aDose('d3', 'p3'),
  aDose('d4', 'pé', { meta: { versionId: '1' } }),
  aDose('d4', 'pé', { meta: { versionId: '2' }, effectiveDateTime: '2025-05-05' }),
  aCalcium('o-p1', 'p1', { status: 'amended' }),
  DRUG,
  { resourceType: 'Organization', id: 'x' },
].map((resource) => JSON.stringify(resource));
const HARD = [JSON.stringify(aDose('d9', 'p9')).replace('"completed"', '"completed'), '', '{"id":"1"}'];
const ALL = [...LINES, ...HARD];

const MANIFEST = JSON.stringify({ transactionTime: '2026-01-01T00:00:00Z', output: [] });

const layout = fc.record({
  order: fc.shuffledSubarray([...ALL.keys()], { minLength: ALL.length }),
  cuts: fc.array(fc.integer({ min: 0, max: ALL.length }), { maxLength: 5 }),
  judges: fc.integer({ min: 1, max: 5 }),
});

describe('however an engine cuts the files and shares out the patients', () => {
  it('results, counts and rejections are those of one machine', async () => {
    await fc.assert(
      fc.asyncProperty(layout, async ({ order, cuts, judges }) => {
        const lines = order.map((at) => ALL[at] ?? '');
        const alone = await audit(anExport({ 'all.ndjson': lines, 'm.json': MANIFEST }));
        const { results, run } = await auditInParts([{ name: 'all.ndjson', lines, cuts }], { judges });
        expect(results).toEqual(alone.results);
        expect(results).toHaveLength(4);
        expect(run.patients).toMatchObject(alone.run.patients);
        expect(run.rejected.first).toEqual(alone.run.rejected);
        expect(run.rejected.counts).toEqual({
          'invalid-json': 1,
          'no-resource-type': 1,
          'same-id-other-content': 1,
        });
        expect(run.spooled.counts.lines).toBe(alone.run.counts.lines);
        expect(run.spooled.notices).toEqual(alone.run.notices);
      }),
      { numRuns: 25 },
    );
  });
});
