import { expect, it } from '@jest/globals';
import { resultsIn } from '../../../services/quality/run/judged-buckets.js';
import type { AuditParts } from '../../../services/quality/run/run-audit.js';
import { anExport, TWO_PATIENTS, type Contents } from './a-population.js';
import { audit } from './an-audit.js';

/** What the report would name organisations by. */
async function namesIn(contents: Contents): Promise<Readonly<Record<string, string>>> {
  let names: Readonly<Record<string, string>> = {};
  const write: AuditParts<unknown>['write'] = async (buckets, { spooled }) => {
    names = spooled.organisations;
    const judged: string[] = [];
    for await (const { patientId } of resultsIn(buckets)) judged.push(patientId);
    expect(judged).toEqual(['p1']);
    return () => undefined;
  };
  await audit(anExport({ ...TWO_PATIENTS, ...contents }), {}, { write });
  return names;
}

const organisation = (id: string, more: object) => ({ resourceType: 'Organization', id, ...more });

it('organisations are named as far as the input tells their names', async () => {
  const typeLast = JSON.stringify({ id: 'west', name: 'Kliniek West', resourceType: 'Organization' });
  const names = await namesIn({
    'Organization.ndjson': [
      organisation('east', { name: ' Clinic East ' }),
      organisation('nameless', {}),
      organisation('blank', { name: '  ' }),
      organisation('number', { name: 7 }),
      typeLast,
    ],
  });
  expect(names).toEqual({ 'Organization/east': 'Clinic East', 'Organization/west': 'Kliniek West' });
});

it('without them there are no names, and the run goes on', async () => {
  expect(await namesIn({})).toEqual({});
});
