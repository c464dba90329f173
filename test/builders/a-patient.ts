import type {
  Gap,
  GapReason,
  Gathered,
  ItemName,
  PatientRecord,
  RecordItems,
} from '../../services/facts/record.js';
import type { ConditionName, MedicineName, ObservationName, ProcedureName, TestName } from './codes.js';
import { AS_OF, timeOf, type Happened } from './days.js';
import * as build from './resources.js';
import type {
  ConditionDetails,
  ObservationDetails,
  PrescriptionDetails,
  ResultDetails,
  TestOrderDetails,
} from './resources.js';

const NONE = { state: 'none' } as const;

/** A woman of 72 of whom everything could be read and nothing is recorded. */
const NOTHING_RECORDED: PatientRecord['items'] = {
  patient: {
    state: 'known',
    resources: [{ resourceType: 'Patient', id: build.PATIENT_ID, gender: 'female', birthDate: '1954-03-10' }],
    gaps: [],
  },
  calciumResults: NONE,
  renalResults: NONE,
  conditions: NONE,
  medicationRequests: NONE,
  allergies: NONE,
  medicationAdministrations: NONE,
  medicationDispenses: NONE,
  medicationStatements: NONE,
  vitaminDResults: NONE,
  bodyWeights: NONE,
  procedures: NONE,
  serviceRequests: NONE,
  appointments: NONE,
  otherObservations: NONE,
};

/** A patient's record in clinical words. Every step gives a new builder; days count back from `AS_OF`. */
class PatientBuilder {
  constructor(private readonly items: PatientRecord['items']) {}

  aged(years: number) {
    return this.born(`${Number(AS_OF.day.slice(0, 4)) - years}-03-10`);
  }

  /** A FHIR date, partial or wrong if the test wants it so. */
  born(birthDate: string) {
    return this.being({ birthDate });
  }

  ofSex(gender: string) {
    return this.being({ gender });
  }

  /** `mmol/L`, ten days ago, unless said otherwise. */
  withCalcium(value: number, details: ResultDetails = {}) {
    return this.withResult('calciumResults', 'calcium', [value, 'mmol/L', details]);
  }

  withCorrectedCalcium(value: number, details: ResultDetails = {}) {
    return this.withResult('calciumResults', 'corrected calcium', [value, 'mmol/L', details]);
  }

  withIonisedCalcium(value: number, details: ResultDetails = {}) {
    return this.withResult('calciumResults', 'ionised calcium', [value, 'mmol/L', details]);
  }

  /** `g/L` */
  withAlbumin(value: number, details: ResultDetails = {}) {
    return this.withResult('calciumResults', 'albumin', [value, 'g/L', details]);
  }

  /** `umol/L` */
  withCreatinine(value: number, details: ResultDetails = {}) {
    return this.withResult('renalResults', 'creatinine', [value, 'umol/L', details]);
  }

  /** `mL/min` */
  withClearance(value: number, details: ResultDetails = {}) {
    return this.withResult('renalResults', 'creatinine clearance', [value, 'mL/min', details]);
  }

  withEgfr(value: number, details: ResultDetails = {}) {
    return this.withResult('renalResults', 'eGFR', [value, 'mL/min/{1.73_m2}', details]);
  }

  /** `nmol/L` */
  withVitaminD(value: number, details: ResultDetails = {}) {
    return this.withResult('vitaminDResults', 'vitamin D', [value, 'nmol/L', details]);
  }

  /** `kg` */
  withWeight(value: number, details: ResultDetails = {}) {
    return this.withResult('bodyWeights', 'weight', [value, 'kg', details]);
  }

  withCondition(name: ConditionName, details: ConditionDetails = {}) {
    return this.with('conditions', build.condition(name, { id: this.idFor('conditions'), ...details }));
  }

  withProcedure(name: ProcedureName, details: Happened & { id?: string; status?: string } = {}) {
    return this.with('procedures', build.procedure(name, { id: this.idFor('procedures'), ...details }));
  }

  /** A finding that is no laboratory result, with its answer. */
  withObservation(name: ObservationName, details: ObservationDetails = {}) {
    const id = this.idFor('otherObservations');
    return this.with('otherObservations', build.otherObservation(name, { id, ...details }));
  }

  /** An active prescription, written thirty days ago unless said otherwise. */
  on(name: MedicineName, details: PrescriptionDetails = {}) {
    const id = this.idFor('medicationRequests');
    return this.with('medicationRequests', build.prescription(name, { id, ...details }));
  }

  /** A dose of denosumab 60 mg given on that day. */
  givenDenosumab(on: string, details: { id?: string; status?: string } = {}) {
    const id = this.idFor('medicationAdministrations');
    return this.with('medicationAdministrations', build.denosumabDose(on, { id, ...details }));
  }

  /** A test ordered and still open, `for` the day it is to be done. */
  withTestOrdered(name: TestName, details: TestOrderDetails = {}) {
    return this.with(
      'serviceRequests',
      build.testOrder(name, { id: this.idFor('serviceRequests'), ...details }),
    );
  }

  withAppointment(description: string, details: Happened & { id?: string; status?: string } = {}) {
    const { id = this.idFor('appointments'), status = 'booked' } = details;
    const start = timeOf(details, -7);
    return this.with('appointments', { resourceType: 'Appointment', id, status, description, start });
  }

  /** A resource as it stands, for what the words above can't say. */
  with<Name extends ItemName>(name: Name, resource: RecordItems[Name]): PatientBuilder {
    const item: Gathered<RecordItems[Name]> = this.items[name];
    const before = item.state === 'known' ? item : { resources: [], gaps: [] };
    return this.having(name, {
      state: 'known',
      resources: [...before.resources, resource],
      gaps: before.gaps,
    });
  }

  /** The item could not be read at all. */
  without(name: ItemName, why: GapReason = 'refused') {
    return this.having(name, { state: 'failed', gaps: [{ why }] });
  }

  /** The item could be read in part. */
  withGap(name: ItemName, gap: Gap = { why: 'more-pages' }) {
    const item = this.items[name];
    const resources = item.state === 'known' ? item.resources : [];
    return new PatientBuilder({ ...this.items, [name]: { state: 'known', resources, gaps: [gap] } });
  }

  record(): PatientRecord {
    return { patientId: build.PATIENT_ID, items: this.items, medications: {}, missingMedications: {} };
  }

  private withResult(
    item: 'calciumResults' | 'renalResults' | 'vitaminDResults' | 'bodyWeights',
    test: TestName,
    [value, unit, details]: [number, string, ResultDetails],
  ) {
    return this.with(item, build.result(test, value, { id: this.idFor(item), unit, ...details }));
  }

  private being(change: Partial<RecordItems['patient']>) {
    const { patient } = this.items;
    if (patient.state !== 'known') return this;
    const resources = patient.resources.map((resource) => ({ ...resource, ...change }));
    return this.having('patient', { state: 'known', resources, gaps: [] });
  }

  private having<Name extends ItemName>(name: Name, item: Gathered<RecordItems[Name]>) {
    return new PatientBuilder({ ...this.items, [name]: item });
  }

  /** `calciumResults-1`, `calciumResults-2`, …: the order in which the test says them. */
  private idFor(name: ItemName) {
    const item = this.items[name];
    return `${name}-${item.state === 'known' ? item.resources.length + 1 : 1}`;
  }
}

export function aPatient() {
  return new PatientBuilder(NOTHING_RECORDED);
}
