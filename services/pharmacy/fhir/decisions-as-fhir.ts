import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { placesOf } from '../../http/invalid-request.js';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../platform/errors.js';
import type { Verification } from '../../store/pharmacy/verification.js';
import { createPharmacy } from '../pharmacy.js';
import { sessionIn } from '../require-session.js';
import { readerOf } from '../verifications.js';
import { asFhir } from './as-fhir.js';
import { decisionOfIssue } from './detected-issue.js';

export const DECISION_TYPES = ['Task', 'DetectedIssue'] as const;
export type DecisionType = (typeof DECISION_TYPES)[number];

/** More are asked for page by page of `/api/pharmacy/verifications`. */
const MOST = 200;

const PatientId = z
  .string()
  .transform((id) => id.replace(/^Patient\//, ''))
  .pipe(z.string().regex(/^[A-Za-z0-9.-]{1,64}$/));

/** FHIR search: `patient` and `_id`, of which a comma means or. */
export const DecisionSearch = z.strictObject({
  patient: PatientId.optional(),
  _id: z.string().min(1).optional(),
});

/** `GET /fhir/Task/{id}`, `GET /fhir/DetectedIssue/{id}`. */
export function readDecision(type: DecisionType, parts: Parts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params;
    const found = await decisionsWith([id], { type, request, parts });
    const resource = found
      .flatMap((one) => resourcesOf(one, type, { request, parts }))
      .find((one) => one.id === id);
    if (!resource) throw new Refusal('not-found');
    sendFhir(response, resource);
  };
}

/** `GET /fhir/Task?patient=`, `GET /fhir/DetectedIssue?patient=`: the newest first. */
export function searchDecisions(type: DecisionType, parts: Parts): RequestHandler {
  return async (request, response) => {
    const asked = DecisionSearch.safeParse(request.query);
    if (!asked.success) throw new Refusal('invalid-parameter', placesOf(asked.error));
    const { patient, _id } = asked.data;
    const ids = _id?.split(',');
    const found = await decisionsWith(ids, { type, request, parts }, patient);
    const resources = found
      .flatMap((one) => resourcesOf(one, type, { request, parts }))
      .filter(({ id }) => ids === undefined || ids.includes(id));
    const base = `${parts.config.publicUrl}/fhir/${type}`;
    sendFhir(response, {
      resourceType: 'Bundle',
      type: 'searchset',
      total: resources.length,
      // the address that was asked names a patient: it is not repeated
      link: [{ relation: 'self', url: base }],
      ...(resources.length > 0 && {
        entry: resources.map((resource) => ({
          fullUrl: `${base}/${resource.id}`,
          resource,
          search: { mode: 'match' },
        })),
      }),
    });
  };
}

interface Asked<Params = unknown> {
  request: Request<Params>;
  parts: Parts;
}

async function decisionsWith<Params>(
  ids: readonly string[] | undefined,
  { type, request, parts }: Asked<Params> & { type: DecisionType },
  patientId?: string,
): Promise<readonly Verification[]> {
  const decisions = ids?.flatMap((id) => (type === 'Task' ? id : (decisionOfIssue(id) ?? [])));
  const query = { limit: MOST, patientId, ...(decisions && { ids: decisions }) };
  const { items } = await createPharmacy(parts).verifications(query, sessionIn(request as Request));
  return items;
}

function resourcesOf<Params>(
  decision: Verification,
  type: DecisionType,
  { request, parts }: Asked<Params>,
): readonly { id: string }[] {
  const { task, issues } = asFhir(decision, parts.knowledge, readerOf(request as Request, parts));
  return type === 'Task' ? [task] : issues;
}

function sendFhir(response: Response, resource: object): void {
  response.set('Cache-Control', 'no-store').type('application/fhir+json').send(JSON.stringify(resource));
}
