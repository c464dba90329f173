import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readMedicines } from '../../../services/facts/medicines/read-medicines.js';
import { daysAgo } from '../../builders/days.js';
import {
  aDispense,
  aMedicationRequest,
  anAdministration,
  aStatement,
  inputOf,
} from '../../builders/medication.js';

const read = (use: MedicationUse) => readMedicines(inputOf([use])).medicines.entries[0];

describe('what is shown of a medicine', () => {
  it.each([
    [
      aMedicationRequest('prednisolone', { id: 'r', authoredOn: daysAgo(3) }),
      { what: 'request', reference: 'MedicationRequest/r', day: daysAgo(3) },
    ],
    [
      aStatement('prednisolone', { id: 's', effectivePeriod: { start: daysAgo(3) } }),
      { what: 'statement', reference: 'MedicationStatement/s', day: daysAgo(3) },
    ],
    [
      aDispense('prednisolone', daysAgo(3), { id: 'd' }),
      { what: 'dispense', reference: 'MedicationDispense/d', day: daysAgo(3) },
    ],
    [
      anAdministration('prednisolone', daysAgo(3), { id: 'a' }),
      { what: 'medicine', reference: 'MedicationAdministration/a', day: daysAgo(3) },
    ],
  ] as const)('%#: what it is, where it stands, since when', (use, expected) => {
    const evidence = read(use)?.evidence;
    expect(evidence).toMatchObject(expected);
    expect(evidence?.unusable).toBeUndefined();
  });

  it('no reference where the record gives it no id, and no name where nothing names it', () => {
    const nameless = aMedicationRequest('', { id: undefined, medicationCodeableConcept: { coding: [] } });
    expect(read(nameless)?.evidence).toMatchObject({ reference: undefined, value: undefined });
  });

  it.each([
    ['a code', aStatement('denosumab 60 mg'), undefined],
    ['words', aStatement('Prolia 60 mg'), true],
    ['nothing we know', aStatement('Something else'), undefined],
  ])('that it is known by %s', (_, use, byName) => {
    expect(read(use)?.evidence.byName).toBe(byName);
  });

  it.each<[string, MedicationUse, string | undefined]>([
    ['a dose on a day', anAdministration('denosumab 60 mg', '2026-05-04'), undefined],
    ['a dose in a year', anAdministration('denosumab 60 mg', '2026'), 'date-too-vague'],
    ['a dispense in a month', aDispense('denosumab 60 mg', '2026-05'), 'date-too-vague'],
    ['a dose nobody dated', aStatement('denosumab 60 mg'), 'no-date'],
    [
      'a prescription nobody dated',
      aMedicationRequest('denosumab 60 mg', { authoredOn: undefined }),
      undefined,
    ],
    ['another medicine nobody dated', aStatement('prednisolone'), undefined],
  ])('why its date can’t be used: %s', (_, use, unusable) => {
    expect(read(use)?.evidence.unusable).toBe(unusable);
  });
});

describe('from when to when', () => {
  const [start, end] = [daysAgo(40), daysAgo(10)];
  const undated = anAdministration('prednisolone', start, { effectiveDateTime: undefined });

  it.each<[string, MedicationUse, string | null, string | null]>([
    ['a period', aStatement('prednisolone', { effectivePeriod: { start, end } }), start, end],
    ['a day, for what goes on', aStatement('prednisolone', { effectiveDateTime: start }), start, null],
    ['a day, for a dose', aStatement('denosumab 60 mg', { effectiveDateTime: start }), start, start],
    ['a day of R5', { ...undated, occurenceDateTime: start }, start, null],
    ['a period of R4', { ...undated, effectivePeriod: { start, end } }, start, end],
    ['a period of R5', { ...undated, occurencePeriod: { start, end } }, start, end],
    [
      'prepared, and not handed over',
      { ...aDispense('prednisolone', start), whenHandedOver: undefined, whenPrepared: end },
      end,
      null,
    ],
  ])('%s', (_name, use, from, to) => {
    expect(read(use)).toMatchObject({ start: from, end: to });
  });
});

describe('which batch, and which prescription', () => {
  const prescription = { reference: 'https://ehr.example/fhir/MedicationRequest/r1' };

  it.each<[string, MedicationUse, readonly string[]]>([
    [
      'a dispense',
      aDispense('prednisolone', daysAgo(1), { authorizingPrescription: [prescription, {}] }),
      ['MedicationRequest/r1'],
    ],
    ['a dispense of none', aDispense('prednisolone', daysAgo(1)), []],
    [
      'a dose',
      anAdministration('prednisolone', daysAgo(1), { request: prescription }),
      ['MedicationRequest/r1'],
    ],
    ['a dose of none', anAdministration('prednisolone', daysAgo(1)), []],
    ['a statement', aStatement('prednisolone'), []],
  ])('%s', (_, use, fills) => {
    expect(read(use)?.fills).toEqual(fills);
  });

  it.each([
    [{ lotNumber: ' LOT-42 ' }, 'LOT-42'],
    [{ lotNumber: ' ' }, null],
    [{}, null],
    [undefined, null],
  ])('%j is of batch %s', (batch, expected) => {
    const use = aDispense('', daysAgo(1), {
      medicationReference: { reference: '#m' },
      contained: [{ resourceType: 'Medication', id: 'm', batch }],
    });
    expect(read(use)?.batch).toBe(expected);
  });
});
