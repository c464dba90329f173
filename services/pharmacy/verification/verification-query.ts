import { z } from 'zod';
import { placesOf } from '../../http/invalid-request.js';
import { Refusal } from '../../platform/errors.js';
import { Decision, type VerificationQuery } from '../../store/pharmacy/verification.js';
import { WORK_STATES, type WorkQuery } from '../../store/pharmacy/work-item.js';
import { Cursor } from '../cursor.js';

const Limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(200))
  .default(50);

const Id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);

const paging = { cursor: Cursor.optional().describe('`next` of the page before'), limit: Limit };

/** `GET /api/pharmacy/verifications`: each parameter once; days are the site's, both included. */
export const VerificationParameters = z.strictObject({
  decision: Decision.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  patient: Id.optional(),
  order: Id.optional(),
  ...paging,
});

/** `GET /api/pharmacy/work`: what is done is told for one day, today unless `day` says otherwise. */
export const WorkParameters = z.strictObject({
  state: z.enum(WORK_STATES).default('waiting'),
  day: z.iso.date().optional(),
  patient: Id.optional(),
  ...paging,
});

/** @throws Refusal invalid-parameter naming the parameters at fault */
export function readVerificationQuery(parameters: unknown): VerificationQuery {
  const { patient, order, cursor, ...query } = read(VerificationParameters, parameters);
  return { ...query, patientId: patient, orderId: order, after: cursor };
}

/** @throws Refusal invalid-parameter naming the parameters at fault */
export function readWorkQuery(parameters: unknown, today: string): WorkQuery {
  const { state, day, patient, cursor, limit } = read(WorkParameters, parameters);
  const decidedOn = state === 'done' ? (day ?? today) : undefined;
  return { state, limit, decidedOn, patientId: patient, after: cursor };
}

function read<Shape extends z.ZodType>(shape: Shape, parameters: unknown): z.infer<Shape> {
  const found = shape.safeParse(parameters);
  if (!found.success) throw new Refusal('invalid-parameter', placesOf(found.error));
  return found.data;
}
