import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { MEDICINES } from '../../builders/codes.js';
import { aCalcium, aDose, anExport, aPatient, type Contents } from './a-population.js';
import { audit } from './an-audit.js';

const drug = { resourceType: 'Medication', id: 'm1', code: MEDICINES['denosumab 60 mg'] };
const byReference = {
  medicationCodeableConcept: undefined,
  medicationReference: { reference: 'Medication/m1' },
};

/** Five patients, of whom four had denosumab; resources in two versions, one repeated, one of unknown age. */
const LINES = [
  ...['p1', 'p2', 'p3', 'p4', 'p5'].flatMap((id) => [
    aPatient(id),
    aCalcium(`o-${id}`, id),
    aCalcium(`q-${id}`, id),
  ]),
  aDose('d1', 'p1'),
  aDose('d2', 'p2', byReference),
  aDose('d3', 'p3'),
  aDose('d3', 'p3'),
  aDose('d4', 'p4', { meta: { versionId: '1' } }),
  aDose('d4', 'p4', { meta: { versionId: '2' }, effectiveDateTime: '2025-05-05' }),
  aCalcium('o-p1', 'p1', { status: 'amended' }),
  drug,
  { resourceType: 'Organization', id: 'x' },
].map((resource) => JSON.stringify(resource));

/** A way to lay out the lines: their order, the file of each, which files are zipped, and how lines end. */
const layout = fc.record({
  order: fc.shuffledSubarray([...LINES.keys()], { minLength: LINES.length }),
  files: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: LINES.length, maxLength: LINES.length }),
  zipped: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  ending: fc.constantFrom('\n', '\r\n', '\n\n'),
});

function laidOut({
  order,
  files,
  zipped,
  ending,
}: typeof layout extends fc.Arbitrary<infer T> ? T : never): Contents {
  const texts = Array.from({ length: 5 }, (_, file) =>
    order
      .filter((_line, at) => files[at] === file)
      .map((at) => `${LINES[at] ?? ''}${ending}`)
      .join(''),
  );
  const entries = texts.map((text, file) => {
    const zip = zipped[file] === true;
    return [`${file}.ndjson${zip ? '.gz' : ''}`, zip ? gzipSync(text) : text] as const;
  });
  return Object.fromEntries(entries);
}

describe('however the export is split and shuffled', () => {
  it('the results are the same', async () => {
    const expected = await audit(anExport({ 'all.ndjson': LINES }));
    expect(expected.results.map(({ patientId }) => patientId)).toEqual(['p1', 'p2', 'p3', 'p4']);
    await fc.assert(
      fc.asyncProperty(layout, async (way) => {
        const ran = await audit(anExport(laidOut(way)));
        expect(ran.results).toEqual(expected.results);
        expect(ran.run.patients).toEqual(expected.run.patients);
        expect(ran.run.counts.rejected).toEqual({ 'same-id-other-content': 1 });
      }),
      { numRuns: 40 },
    );
  });
});
