import { readFileSync } from 'node:fs';

/** A woman with a long record, who signs up for her third dose; eighty resources, as an EHR would prefetch them. */

const PATIENT = 'bench-patient';
const AS_OF = '2026-11-22T09:00:00+01:00';
const subject = { reference: `Patient/${PATIENT}` };

/** The first code of a value set: codes stand nowhere else. */
function coded(valueSet) {
  const file = new URL(`../fhir-resources/ValueSet/${valueSet}.json`, import.meta.url);
  const { title, compose } = JSON.parse(readFileSync(file, 'utf8'));
  const [{ system, concept }] = compose.include;
  const [{ code, display }] = concept;
  return display ? { coding: [{ system, code, display }] } : { coding: [{ system, code }], text: title };
}

function daysBefore(days) {
  return new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString().slice(0, 10);
}

/** `count` of them, `every` so many days, from `newest` days ago. */
function series(count, { newest, every }, make) {
  return Array.from({ length: count }, (_, index) => make(daysBefore(newest + index * every), index));
}

function result(valueSet, values, unit) {
  return (day, index) => ({
    resourceType: 'Observation',
    id: `${valueSet}-${index}`,
    status: 'final',
    code: coded(valueSet),
    subject,
    effectiveDateTime: `${day}T08:30:00+01:00`,
    valueQuantity: {
      value: values[index % values.length],
      unit,
      system: 'http://unitsofmeasure.org',
      code: unit,
    },
  });
}

function condition(valueSet, index) {
  return {
    resourceType: 'Condition',
    id: `condition-${index}`,
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    code: coded(valueSet),
    subject,
    onsetDateTime: daysBefore(900 + 30 * index),
  };
}

function request(valueSet, index) {
  return {
    resourceType: 'MedicationRequest',
    id: `request-${index}`,
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: coded(valueSet),
    subject,
    authoredOn: daysBefore(100 + 20 * index),
    dosageInstruction: [{ timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }],
  };
}

const SIXTY_MG = { value: 60, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' };

function administration(day, index) {
  return {
    resourceType: 'MedicationAdministration',
    id: `dose-${index}`,
    status: 'completed',
    medicationCodeableConcept: coded('denosumab-60mg-products'),
    subject,
    effectiveDateTime: `${day}T10:00:00+01:00`,
    dosage: { route: coded('route-subcutaneous'), dose: SIXTY_MG },
  };
}

function dispense(day, index) {
  return {
    resourceType: 'MedicationDispense',
    id: `dispense-${index}`,
    status: 'completed',
    medicationCodeableConcept: coded('calcium-supplements'),
    subject,
    whenHandedOver: day,
    daysSupply: { value: 90, unit: 'd' },
  };
}

function procedure(day, index) {
  return {
    resourceType: 'Procedure',
    id: `procedure-${index}`,
    status: 'completed',
    code: coded('dental-examination'),
    subject,
    performedDateTime: day,
  };
}

function serviceRequest(day, index) {
  return {
    resourceType: 'ServiceRequest',
    id: `test-order-${index}`,
    status: 'completed',
    intent: 'order',
    code: coded('lab-calcium-total'),
    subject,
    authoredOn: day,
  };
}

const patient = {
  resourceType: 'Patient',
  id: PATIENT,
  name: [{ family: 'Bench', given: ['Berta'] }],
  gender: 'female',
  birthDate: '1950-04-02',
};

const DISEASES = [
  'cond-osteoporosis',
  'cond-rheumatoid-arthritis',
  'cond-fragility-fracture',
  'cond-ckd-stage3',
  'cond-osteopenia',
  'cond-coeliac',
  'cond-vitamin-d-deficiency',
  'cond-breast-cancer',
];

const MEDICINES = [
  'systemic-glucocorticoids',
  'calcium-supplements',
  'vitamin-d',
  'ppis',
  'loop-diuretics',
  'aromatase-inhibitors',
];

const twiceAYear = { newest: 183, every: 183 };
const quarterly = { newest: 6, every: 91 };

/** By prefetch key, as discovery names them. */
const RECORD = {
  calciumResults: [
    ...series(8, quarterly, result('lab-calcium-total', [2.31, 2.28, 2.35], 'mmol/L')),
    ...series(8, quarterly, result('lab-albumin', [41, 39, 40], 'g/L')),
  ],
  renalResults: [
    ...series(8, quarterly, result('lab-creatinine', [78, 82, 75], 'umol/L')),
    ...series(4, quarterly, result('lab-egfr', [68, 64, 71], 'mL/min/{1.73_m2}')),
  ],
  vitaminDResults: series(4, twiceAYear, result('lab-25oh-vitamin-d', [71, 66], 'nmol/L')),
  bodyWeights: series(6, quarterly, result('obs-body-weight', [68, 69], 'kg')),
  otherObservations: series(4, twiceAYear, result('obs-bone-density-t-score', [-2.6, -2.7], '{T-score}')),
  conditions: DISEASES.map(condition),
  medicationRequests: MEDICINES.map(request),
  medicationAdministrations: series(2, twiceAYear, administration),
  medicationDispenses: series(8, { newest: 20, every: 90 }, dispense),
  medicationStatements: [],
  procedures: series(6, twiceAYear, procedure),
  serviceRequests: series(8, quarterly, serviceRequest),
  appointments: [],
  allergies: [],
};

const draft = {
  resourceType: 'MedicationRequest',
  id: 'draft',
  status: 'draft',
  intent: 'order',
  medicationCodeableConcept: coded('denosumab-60mg-products'),
  subject,
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 1, period: 6, periodUnit: 'mo' } },
      route: coded('route-subcutaneous'),
      doseAndRate: [{ doseQuantity: SIXTY_MG }],
    },
  ],
};

function bundle(resources) {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length,
    entry: resources.map((resource) => ({ resource })),
  };
}

export const resourceCount = Object.values(RECORD).flat().length + [patient, draft].length;

/** The order-sign request for the prefetch keys that discovery names. Throws when one of them is not in the record. */
export function orderSignRequest(keys) {
  const prefetch = keys.map((key) => {
    if (key === 'patient') return [key, patient];
    if (!RECORD[key]) throw new Error(`the record has no ${key}`);
    return [key, bundle(RECORD[key])];
  });
  return {
    hook: 'order-sign',
    hookInstance: '5d9f1f0e-3a1b-4c8e-9f30-2b7f3f0a6c11',
    context: { userId: 'Practitioner/bench', patientId: PATIENT, draftOrders: bundle([draft]) },
    prefetch: Object.fromEntries(prefetch),
    extension: { 'org.denosumab-cds': { asOf: AS_OF } },
  };
}
