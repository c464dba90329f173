import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { MEDICINES } from '../../builders/codes.js';
import { aCalcium, aDose, anExport, aPatient, TWO_PATIENTS, type Resource } from './a-population.js';
import { audit, handedOver } from './an-audit.js';

const ids = (handed: readonly string[]) =>
  handed.filter((one) => one.startsWith('{')).map((one) => (JSON.parse(one) as Resource).id);

describe('the population is who ever had denosumab', () => {
  it('only they are evaluated, with all that is said of them', async () => {
    const ran = await audit(anExport(TWO_PATIENTS));
    expect(ran.results.map(({ patientId }) => patientId)).toEqual(['p1']);
    expect(ids(handedOver(ran, 'p1'))).toEqual(['d1', 'o1', 'p1']);
    expect(ran.run.patients).toEqual({ found: 1, evaluated: 1, treated: 0 });
    expect(ran.run.rejected).toEqual([]);
  });

  const named = (medicine: object) => ({ medicationCodeableConcept: undefined, ...medicine });
  it.each<[string, object]>([
    ['by a code', {}],
    ['by a brand', named({ medicationCodeableConcept: { text: 'PROLIA 60 mg' } })],
    ['by a name with an accent', named({ medicationCodeableConcept: { text: 'dénosumab' } })],
    ['in a display', named({ medicationReference: { display: 'denosumab 60 mg' } })],
    [
      'in a contained Medication',
      named({
        contained: [{ resourceType: 'Medication', id: 'm', code: MEDICINES.denosumab }],
        medicationReference: { reference: '#m' },
      }),
    ],
    ['as R5 has it', named({ medication: { concept: MEDICINES.denosumab } })],
  ])('named %s', async (_how, medicine) => {
    const input = anExport({
      ...TWO_PATIENTS,
      'MedicationAdministration.ndjson': [aDose('d1', 'p1', medicine)],
    });
    expect((await audit(input)).results.map(({ patientId }) => patientId)).toEqual(['p1']);
  });

  it('named in letters written as escapes', async () => {
    const escaped = JSON.stringify(
      aDose('d1', 'p1', { medicationCodeableConcept: { text: 'DENOSUMAB' } }),
    ).replace('DENOSUMAB', '\\u0064enosumab');
    const input = anExport({ ...TWO_PATIENTS, 'MedicationAdministration.ndjson': [escaped] });
    expect((await audit(input)).results).toHaveLength(1);
  });

  it.each([
    'Medication/m1',
    'Medication/m1/_history/2',
    'https://ehr.example/fhir/Medication/m1',
    'urn:uuid:m1',
  ])('named by a reference to its Medication: %s', async (reference) => {
    const medication = { resourceType: 'Medication', id: 'm1', code: MEDICINES['denosumab 60 mg'] };
    const dose = aDose('d1', 'p1', named({ medicationReference: { reference } }));
    const input = anExport({
      'a.ndjson': [dose, aPatient('p1'), aPatient('p2')],
      'b.ndjson': [aCalcium('o1', 'p1'), { ...medication, id: 'm2' }, medication],
    });
    const ran = await audit(input);
    expect(handedOver(ran, 'p1')).toContain(`Medication/m1 ${JSON.stringify(medication)}`);
    expect(handedOver(ran, 'p1')).toContain(`${reference} ${JSON.stringify(medication)}`);
    expect(handedOver(ran, 'p1').join()).not.toContain('m2');
  });
});

describe('whose a line is', () => {
  it.each([
    'Patient/p1',
    'Patient/p1/_history/7',
    'https://ehr.example/fhir/Patient/p1',
    'https://ehr.example/fhir/Patient/p1/_history/7',
    'urn:uuid:p1',
  ])('refers to its patient as %s', async (reference) => {
    const input = anExport({
      ...TWO_PATIENTS,
      'Observation.ndjson': [aCalcium('o1', 'p2', { subject: { reference } })],
    });
    expect(ids(handedOver(await audit(input), 'p1'))).toEqual(['d1', 'o1', 'p1']);
  });

  it('another who is mentioned does not make it theirs', async () => {
    const mentioned = [{ reference: 'Patient/p1' }];
    const input = anExport({
      ...TWO_PATIENTS,
      'Observation.ndjson': [
        aCalcium('o1', 'p1', { performer: [{ reference: 'Patient/p2' }] }),
        aCalcium('o2', 'p2', { performer: mentioned }),
      ],
    });
    expect(ids(handedOver(await audit(input), 'p1'))).toEqual(['d1', 'o1', 'p1']);
  });

  it('by patient, by participants, with a slash that is escaped', async () => {
    const input = anExport({
      ...TWO_PATIENTS,
      'AllergyIntolerance.ndjson': [
        { resourceType: 'AllergyIntolerance', id: 'a1', patient: { reference: 'Patient/p1' } },
      ],
      'Appointment.ndjson': [
        {
          resourceType: 'Appointment',
          id: 'a2',
          participant: [{ actor: { reference: 'Practitioner/x' } }, { actor: { reference: 'Patient/p1' } }],
        },
      ],
      'Observation.ndjson': [JSON.stringify(aCalcium('o1', 'p1')).replace('Patient/p1', 'Patient\\/p1')],
    });
    expect(ids(handedOver(await audit(input), 'p1'))).toEqual(['a1', 'a2', 'd1', 'o1', 'p1']);
  });

  it('the newest version of a resource counts, whichever comes first', async () => {
    const versions = [1, 3, 2].map((version) =>
      aCalcium('o1', 'p1', {
        meta: { versionId: String(version), lastUpdated: `2025-04-0${version}T00:00:00Z` },
      }),
    );
    const byNumber = ['9', '10'].map((versionId) => aCalcium('o2', 'p1', { meta: { versionId } }));
    const input = anExport({ ...TWO_PATIENTS, 'Observation.ndjson': [...versions, ...byNumber] });
    const handed = handedOver(await audit(input), 'p1').filter((one) => one.includes('Observation'));
    expect(handed.map((one) => (JSON.parse(one) as { meta: { versionId: string } }).meta.versionId)).toEqual([
      '3',
      '10',
    ]);
  });
});

describe('what is read', () => {
  it('any name and order, zipped or not; not what was deleted, failed, or only logged', async () => {
    const lines = (resources: readonly Resource[]) => resources.map((one) => JSON.stringify(one)).join('\n');
    const all = Object.values(TWO_PATIENTS).flat();
    const wrong = [aDose('d9', 'p9'), aPatient('p9')];
    const input = anExport({
      'zz.ndjson.gz': gzipSync(lines([...all].reverse())),
      'deleted/1.ndjson': wrong,
      'error/Patient.ndjson': wrong,
      'log.ndjson': wrong,
      'readme.txt': 'denosumab',
    });
    const ran = await audit(input);
    expect(ran.results.map(({ patientId }) => patientId)).toEqual(['p1']);
    expect(ran.run.inputs.map(({ name }) => name)).toEqual(['zz.ndjson.gz']);
  });

  it('what the manifest lists as deleted or errors is no data', async () => {
    const manifest = {
      transactionTime: '2026-01-01T00:00:00Z',
      request: 'https://ehr.example/fhir/$export',
      requiresAccessToken: false,
      output: Object.keys(TWO_PATIENTS).map((name) => ({
        type: name.split('.')[0],
        url: `https://x/${name}`,
      })),
      deleted: [{ type: 'Bundle', url: 'https://x/gone.ndjson' }],
      error: [{ type: 'OperationOutcome', url: 'https://x/trouble.ndjson' }],
    };
    const wrong = [aDose('d9', 'p9'), aPatient('p9')];
    const input = anExport({
      ...TWO_PATIENTS,
      'manifest.json': JSON.stringify(manifest),
      'gone.ndjson': wrong,
      'trouble.ndjson': wrong,
    });
    expect((await audit(input)).results.map(({ patientId }) => patientId)).toEqual(['p1']);
  });

  it('a file that the manifest names and the folder lacks stops the run', async () => {
    const output = [...Object.keys(TWO_PATIENTS), 'more.ndjson'].map((name) => ({
      url: `https://x/${name}`,
    }));
    const input = anExport({ ...TWO_PATIENTS, 'manifest.json': JSON.stringify({ output }) });
    await expect(audit(input)).rejects.toThrow('the manifest names files that are not there: more.ndjson');
  });

  it.each([
    ['Patient', 'The input holds no Patient at all'],
    ['Observation', 'The input holds no Observation at all'],
    ['MedicationAdministration', 'The input holds no medicines at all'],
  ])('without any %s the run stops, unless told otherwise', async (type, sentence) => {
    const input = anExport(
      Object.fromEntries(Object.entries(TWO_PATIENTS).filter(([name]) => !name.startsWith(`${type}.`))),
    );
    await expect(audit(input)).rejects.toThrow(sentence);
    expect((await audit(input, { allowMissing: [type] })).results.length).toBeLessThanOrEqual(1);
  });

  it('an export organised by patient', async () => {
    const header = (id: string) => ({
      resourceType: 'Parameters',
      id: `h-${id}`,
      parameter: [{ name: 'header', valueReference: { reference: `Patient/${id}` } }],
    });
    const about = (id: string) =>
      Object.values(TWO_PATIENTS)
        .flat()
        .filter((one) => JSON.stringify(one).includes(`"Patient/${id}"`) || one.id === id);
    const input = anExport({ 'part.ndjson': [header('p2'), ...about('p2'), header('p1'), ...about('p1')] });
    expect(ids(handedOver(await audit(input), 'p1'))).toEqual(['d1', 'o1', 'p1']);
  });
});
