import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startMerging } from '../../../services/quality/report/merge.js';
import { startListing } from '../../../services/quality/report/patients-to-act.js';
import { startTelling, type PatientFile } from '../../../services/quality/report/tell-patients.js';
import type { PatientResult } from '../../../services/quality/patient-result.js';
import { aRunContext } from './a-run-context.js';
import { patientResult } from './arbitrary-results.js';

const context = aRunContext({ withPatients: true });
const FILES: readonly PatientFile[] = ['individual.ndjson', 'doses.csv'];

function toldOf(results: readonly PatientResult[]) {
  const telling = startTelling(context);
  const told = results.map((result) => telling.add(result));
  return { texts: FILES.map((file) => told.map((one) => one[file]).join('')), ...telling.counted() };
}

const patients = fc
  .array(patientResult, { maxLength: 12 })
  .map((results) => results.map((result, at) => ({ ...result, patientId: `p${at}` })));

it('patients told of bucket by bucket, by whatever thread, come to what they come to one after the other', () => {
  fc.assert(
    fc.property(patients, fc.array(fc.nat(12), { maxLength: 3 }), (results, cuts) => {
      const borders = [0, ...cuts.sort((one, other) => one - other), results.length];
      const buckets = borders.slice(1).map((border, at) => toldOf(results.slice(borders[at], border)));
      const merging = startMerging();
      const listing = startListing();
      for (const { summary, toAct } of structuredClone(buckets)) {
        merging.add(summary);
        listing.addAll(toAct);
      }
      const whole = toldOf(results);
      expect(FILES.map((_, at) => buckets.map(({ texts }) => texts[at]).join(''))).toEqual(whole.texts);
      // in the same order too: it is the order of what is written of them
      expect(JSON.stringify(merging.sum())).toBe(JSON.stringify(whole.summary));
      expect(listing.list()).toEqual(whole.toAct);
    }),
  );
});

it('of those to act on the gravest are kept, however many each bucket listed', () => {
  const of = (days: string) =>
    ({ patientId: days, open: [{ measure: 'due-dose', why: 'late', day: days }] }) as const;
  const listing = startListing(2);
  listing.addAll({ patients: [of('c'), of('d')], more: 3 });
  listing.addAll({ patients: [of('a'), of('e')], more: 0 });
  const { patients: listed, more } = listing.list();
  expect(listed.map(({ patientId }) => patientId)).toEqual(['a', 'c']);
  expect(more).toBe(5);
});
