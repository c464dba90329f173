import { z } from 'zod';
import { HookRequest } from '../http/cds-hooks-request.js';
import { Feedback } from '../http/feedback.js';
import { StatisticsParameters } from '../http/statistics-query.js';
import { ChecklistRequest } from '../pharmacy/checklist/checklist-request.js';
import { DecisionSearch } from '../pharmacy/fhir/decisions-as-fhir.js';
import { VerificationParameters, WorkParameters } from '../pharmacy/verification/verification-query.js';
import { VerificationRequest } from '../pharmacy/verification/verification-request.js';
import * as answers from './answers.js';
import type { Operation } from './operation.js';

const FHIR = 'application/fhir+json';

const ok = (description: string, schema: z.ZodType, type?: string): Operation['answers'] => ({
  200: { description, schema, ...(type && { type }) },
});

const CDS_HOOKS: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/cds-services', tag: 'CDS Hooks', security: 'client' },
    summary: 'Discovery: the services, and what each asks for in prefetch',
    answers: ok('The services', answers.DiscoveryAnswer),
  },
  {
    ...{ method: 'post', path: '/cds-services/{id}', tag: 'CDS Hooks', security: 'client' },
    summary: 'Cards for a hook',
    body: HookRequest,
    answers: ok('Cards; none when there is nothing to say', answers.CardsAnswer),
  },
  {
    ...{ method: 'post', path: '/cds-services/{id}/feedback', tag: 'CDS Hooks', security: 'client' },
    summary: 'What became of cards',
    body: Feedback,
    answers: ok('It is kept', z.strictObject({})),
  },
];

const PHARMACY: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/pharmacy/checklists', tag: 'Pharmacy', security: 'session' },
    summary: 'The checklist of one order: every rule with its outcome',
    body: ChecklistRequest,
    answers: ok('The checklist', answers.ChecklistAnswer),
  },
  {
    ...{ method: 'post', path: '/api/pharmacy/verifications', tag: 'Pharmacy', security: 'session' },
    summary: "The pharmacist's decision on an order",
    body: VerificationRequest,
    answers: { 201: { description: 'It is kept', schema: answers.VerificationAnswer } },
  },
  {
    ...{ method: 'get', path: '/api/pharmacy/verifications', tag: 'Pharmacy', security: 'session' },
    summary: 'Decisions, the newest first',
    parameters: VerificationParameters,
    answers: ok('A page of decisions', answers.VerificationsAnswer),
  },
  {
    ...{ method: 'get', path: '/api/pharmacy/work', tag: 'Pharmacy', security: 'session' },
    summary: 'The work list: what waits, is on hold, or was done on a day',
    parameters: WorkParameters,
    answers: ok('A page of orders', answers.WorkAnswer),
  },
];

const QUALITY: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/quality/alerts', tag: 'Quality', security: 'admin' },
    summary: 'How often each rule was shown, and what became of it',
    parameters: StatisticsParameters,
    answers: ok('Counts by rule', answers.StatisticsAnswer),
  },
];

const KnowledgeSearch = z.object({ _id: z.string().optional(), url: z.string().optional() });

const AS_FHIR: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/fhir/metadata', tag: 'FHIR' },
    summary: 'CapabilityStatement',
    answers: ok('CapabilityStatement', answers.Resource, FHIR),
  },
  ...(['CodeSystem', 'ValueSet'] as const).flatMap((type) => readAndSearch(type, KnowledgeSearch)),
  ...(['Task', 'DetectedIssue'] as const).flatMap((type) => readAndSearch(type, DecisionSearch, 'session')),
];

function readAndSearch(type: string, parameters: z.ZodObject, security?: 'session'): Operation[] {
  const common = { method: 'get', tag: 'FHIR', ...(security && { security }) } as const;
  return [
    {
      ...{ ...common, path: `/fhir/${type}`, summary: `Search ${type}`, parameters },
      answers: ok('A searchset', answers.SearchSet, FHIR),
    },
    {
      ...{ ...common, path: `/fhir/${type}/{id}`, summary: `Read a ${type}` },
      answers: ok(`The ${type}`, answers.Resource, FHIR),
    },
  ];
}

const SERVICE: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/health/live', tag: 'Service' },
    summary: 'Whether the process runs',
    answers: ok('It runs', answers.Live),
  },
  {
    ...{ method: 'get', path: '/health/ready', tag: 'Service' },
    summary: 'Whether it answers',
    answers: {
      ...ok('It answers; the store may be degraded', answers.Ready),
      503: { description: 'It is stopping', schema: answers.Ready },
    },
  },
  {
    ...{ method: 'get', path: '/api/openapi.json', tag: 'Service' },
    summary: 'This document',
    answers: ok('OpenAPI 3.1', z.looseObject({ openapi: z.string() })),
  },
];

/** Every address that answers with JSON. */
export const OPERATIONS: readonly Operation[] = [
  ...CDS_HOOKS,
  ...PHARMACY,
  ...QUALITY,
  ...AS_FHIR,
  ...SERVICE,
];
