import { describe, expect, it } from '@jest/globals';
import type { MedicationDispense } from '../../../services/facts/fhir/medication-use.js';
import { readFacts } from '../../../services/facts/read-facts.js';
import { readPatientCard } from '../../../services/facts/supply/read-patient-card.js';
import { aPatient } from '../../builders/a-patient.js';
import { anOrder } from '../../builders/an-order.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';
import { factsInputOf } from '../../builders/facts-input-of.js';

type Patient = ReturnType<typeof aPatient>;

function factsOf(patient: Patient, order = anOrder('denosumab 60 mg')) {
  const [reading] = readFacts(factsInputOf(patient, [order], { moment: 'order-dispatch' })).readings;
  if (!reading) throw new Error('the order concerns us');
  return reading.facts;
}

const syringe = (lotNumber?: string, text = 'Conexxence 60 mg') => ({
  contained: [
    {
      resourceType: 'Medication' as const,
      id: 'm',
      code: { text },
      ...(lotNumber === undefined ? {} : { batch: { lotNumber } }),
    },
  ],
  medicationReference: { reference: '#m' },
});

const dispense = (details: Partial<MedicationDispense> = {}): MedicationDispense => ({
  resourceType: 'MedicationDispense',
  id: 'd1',
  status: 'completed',
  whenHandedOver: daysAgo(0),
  authorizingPrescription: [{ reference: 'MedicationRequest/draft-1' }],
  ...syringe('LOT1'),
  ...details,
});

describe('the dispense of this order', () => {
  it.each([
    ['with brand and batch', {}, true, true],
    ['without a batch', syringe(), true, false],
    ['with an empty batch', syringe(' '), true, false],
    ['without a brand', syringe('LOT1', 'denosumab 60 mg'), false, true],
    [
      'absolute reference',
      { authorizingPrescription: [{ reference: 'https://ehr/fhir/MedicationRequest/draft-1' }] },
      true,
      true,
    ],
    [
      'of another prescription',
      { authorizingPrescription: [{ reference: 'MedicationRequest/old' }] },
      false,
      false,
    ],
    ['naming none, 14 days ago', { authorizingPrescription: [], whenHandedOver: daysAgo(14) }, true, true],
    ['naming none, 15 days ago', { authorizingPrescription: [], whenHandedOver: daysAgo(15) }, false, false],
    ['cancelled', { status: 'cancelled' }, false, false],
  ] as [string, Partial<MedicationDispense>, boolean, boolean][])('%s', (_, details, brand, batch) => {
    expect(factsOf(aPatient().with('medicationDispenses', dispense(details)))).toMatchObject({
      dispensedBrandKnown: brand,
      dispensedBatchKnown: batch,
    });
  });

  it('has neither when there is none', () => {
    expect(factsOf(aPatient())).toMatchObject({ dispensedBrandKnown: false, dispensedBatchKnown: false });
  });
});

describe('the last dose', () => {
  const given = (medication: object) =>
    aPatient().with('medicationAdministrations', {
      resourceType: 'MedicationAdministration',
      id: 'a1',
      status: 'completed',
      effectiveDateTime: daysAgo(183),
      ...medication,
    });
  const conexxence = anOrder('denosumab 60 mg');
  const ordered = (text: string) => ({
    ...conexxence,
    resource: { ...conexxence.resource, medicationCodeableConcept: { text } } as typeof conexxence.resource,
  });

  it('has its batch in the contained or in the referenced Medication', () => {
    expect(factsOf(given(syringe('LOT1')))).toMatchObject({
      lastDoseBatchKnown: true,
      lastDoseBrandKnown: true,
    });
    expect(factsOf(given(syringe()))).toMatchObject({ lastDoseBatchKnown: false });
    const referring = given({ medicationReference: { reference: 'Medication/7' } });
    const [medication] = syringe('LOT2').contained;
    const record = { ...referring.record(), medications: medication ? { 'Medication/7': medication } : {} };
    const [reading] = readFacts(factsInputOf({ record: () => record }, [conexxence])).readings;
    expect(reading?.facts.lastDoseBatchKnown).toBe(true);
  });

  it.each([
    ['Prolia 60 mg', true],
    ['Conexxence 60 mg', false],
    ['denosumab 60 mg', false],
  ])('was Conexxence, ordered %s: switch %s', (text, expected) => {
    expect(factsOf(given(syringe()), ordered(text)).brandSwitch).toBe(expected);
  });
});

describe('leaflet and reminder card', () => {
  const procedure = (text: string, status = 'completed') =>
    aPatient().with('procedures', { resourceType: 'Procedure', id: 'p', status, code: { text } });
  const handedOver = (patient: Patient) => readPatientCard(chartOf(patient)).facts;

  it.each([
    ['Bijsluiter en herinneringskaart meegegeven', true, true],
    ['Leaflet and reminder card handed over', true, true],
    ['Bijsluiter meegegeven', true, false],
    ['Reminder card given', false, true],
    ['Bijsluiter niet meegegeven', false, false],
    ['Leaflet', false, false],
  ])('%s', (text, leafletGiven, reminderCardGiven) => {
    expect(handedOver(procedure(text))).toEqual({ leafletGiven, reminderCardGiven });
  });

  it('counts a request carried out, and an observation', () => {
    const code = { text: 'Leaflet and reminder card given' };
    const both = { leafletGiven: true, reminderCardGiven: true };
    const request = { resourceType: 'ServiceRequest' as const, id: 's', intent: 'order', code };
    expect(handedOver(aPatient().with('serviceRequests', { ...request, status: 'completed' }))).toEqual(both);
    expect(handedOver(aPatient().with('serviceRequests', { ...request, status: 'active' }))).not.toEqual(
      both,
    );
    const observation = { resourceType: 'Observation' as const, id: 'o', status: 'final', code };
    expect(handedOver(aPatient().with('otherObservations', observation))).toEqual(both);
  });

  it('is not known when one of these could not be read', () => {
    expect(handedOver(aPatient().without('procedures')).leafletGiven).toBeNull();
  });
});
