import { z } from 'zod';
import { CodeableConcept, Period, Quantity, Reference } from './codeable-concept.js';
import { Dosage, Timing } from './dosage.js';
import { Medication } from './medication.js';

/** Contained resources of any type; only Medications are read from them. */
const contained = z.array(z.union([Medication, z.looseObject({ resourceType: z.string() })])).optional();

/** R4: `medication[x]`; R5: `medication` is a CodeableReference. */
const whichMedication = {
  medicationCodeableConcept: CodeableConcept.optional(),
  medicationReference: Reference.optional(),
  medication: z.object({ concept: CodeableConcept.optional(), reference: Reference.optional() }).optional(),
  contained,
};

export const MedicationRequest = z.object({
  resourceType: z.literal('MedicationRequest'),
  id: z.string().optional(),
  status: z.string().optional(),
  intent: z.string().optional(),
  doNotPerform: z.boolean().optional(),
  ...whichMedication,
  subject: Reference.optional(),
  authoredOn: z.string().optional(),
  dosageInstruction: z.array(Dosage).optional(),
  dispenseRequest: z
    .object({
      validityPeriod: Period.optional(),
      expectedSupplyDuration: Quantity.optional(),
      numberOfRepeatsAllowed: z.number().optional(),
    })
    .optional(),
  priorPrescription: Reference.optional(),
});

export const MedicationStatement = z.object({
  resourceType: z.enum(['MedicationStatement', 'MedicationUsage']),
  id: z.string().optional(),
  status: z.string().optional(),
  ...whichMedication,
  subject: Reference.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: Period.optional(),
  effectiveTiming: Timing.optional(),
  dateAsserted: z.string().optional(),
  dosage: z.array(Dosage).optional(),
});

export const MedicationDispense = z.object({
  resourceType: z.literal('MedicationDispense'),
  id: z.string().optional(),
  status: z.string().optional(),
  ...whichMedication,
  subject: Reference.optional(),
  daysSupply: Quantity.optional(),
  whenHandedOver: z.string().optional(),
  whenPrepared: z.string().optional(),
  authorizingPrescription: z.array(Reference).optional(),
  dosageInstruction: z.array(Dosage).optional(),
});

/** R4 `effective[x]`, R5 `occurence[x]` (as R5 spells it). */
export const MedicationAdministration = z.object({
  resourceType: z.literal('MedicationAdministration'),
  id: z.string().optional(),
  status: z.string().optional(),
  ...whichMedication,
  subject: Reference.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: Period.optional(),
  occurenceDateTime: z.string().optional(),
  occurencePeriod: Period.optional(),
  /** the prescription it carries out */
  request: Reference.optional(),
  dosage: z
    .object({ text: z.string().optional(), route: CodeableConcept.optional(), dose: Quantity.optional() })
    .optional(),
});

export type MedicationRequest = z.infer<typeof MedicationRequest>;
export type MedicationStatement = z.infer<typeof MedicationStatement>;
export type MedicationDispense = z.infer<typeof MedicationDispense>;
export type MedicationAdministration = z.infer<typeof MedicationAdministration>;

/** Anything in the record that says a medicine was ordered, taken, supplied or given. */
export type MedicationUse =
  MedicationRequest | MedicationStatement | MedicationDispense | MedicationAdministration;
