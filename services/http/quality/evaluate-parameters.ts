import { z } from 'zod';
import type { Day } from '../../facts/calendar.js';
import { Refusal } from '../../platform/errors.js';
import type { MeasureQuestion } from '../../quality/on-request/measure-question.js';
import { placesOf } from '../invalid-request.js';

export type Asked = Omit<MeasureQuestion, 'measure'>;

const day = z.iso.date().transform((text) => text as Day);

/** `Patient/<id>`, or the id alone. */
const subject = z
  .string()
  .regex(/^(Patient\/)?[A-Za-z0-9.-]{1,64}$/)
  .transform((reference) => reference.replace(/^Patient\//, ''));

const Named = z
  .strictObject({
    periodStart: day,
    periodEnd: day,
    reportType: z.enum(['subject', 'population']).optional(),
    subject: subject.optional(),
    fhirServer: z.string().min(1),
    /** a header's content; empty is none, as in hooks */
    accessToken: z
      .string()
      .regex(/^[!-~]*$/)
      .optional(),
  })
  .refine(({ periodStart, periodEnd }) => periodStart <= periodEnd, { path: ['periodEnd'] })
  .refine((asked) => (asked.reportType ?? typeOf(asked)) === typeOf(asked), { path: ['reportType'] });

function typeOf(asked: { subject?: string | undefined }): 'subject' | 'population' {
  return asked.subject === undefined ? 'population' : 'subject';
}

/** @throws Refusal invalid-parameter naming those at fault */
function read(named: unknown): Asked {
  const { data, error } = Named.safeParse(named);
  if (error) throw new Refusal('invalid-parameter', placesOf(error));
  return {
    period: { from: data.periodStart, to: data.periodEnd },
    fhirServer: data.fhirServer,
    accessToken: data.accessToken === undefined || data.accessToken === '' ? null : data.accessToken,
    subject: data.subject ?? null,
  };
}

/** Of a GET. @throws Refusal invalid-parameter, for a patient and a token too */
export function parametersInQuery(query: Readonly<Record<string, unknown>>): Asked {
  const secret = ['subject', 'accessToken'].filter((name) => name in query);
  if (secret.length > 0) throw new Refusal('invalid-parameter', secret);
  return read(query);
}

interface Value {
  valueDate?: string | undefined;
  valueString?: string | undefined;
  valueCode?: string | undefined;
  valueUri?: string | undefined;
  valueUrl?: string | undefined;
}

const values = {
  valueDate: z.string().optional(),
  valueString: z.string().optional(),
  valueCode: z.string().optional(),
  valueUri: z.string().optional(),
  valueUrl: z.string().optional(),
};

const Part = z.strictObject({ name: z.string(), ...values });

/** R4 Parameters; `fhirAuthorization` has its token in a part, as hooks have it in a member. */
const Parameters = z.looseObject({
  resourceType: z.literal('Parameters'),
  parameter: z.array(Part.extend({ part: z.array(Part).optional() })).max(20),
});

/** Of a POST. @throws Refusal invalid-parameter, invalid-request for a body that is no Parameters */
export function parametersInBody(body: unknown): Asked {
  const { data, error } = Parameters.safeParse(body);
  if (error) throw new Refusal('invalid-request', placesOf(error));
  const given = data.parameter.flatMap(({ name, part = [], ...value }): [string, unknown][] =>
    name === 'fhirAuthorization'
      ? part.filter((one) => one.name === 'access_token').map((one) => ['accessToken', valueOf(one)])
      : [[name, valueOf(value)]],
  );
  const twice = given.map(([name]) => name).filter((name, at, names) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new Refusal('invalid-parameter', [...new Set(twice)]);
  return read(Object.fromEntries(given));
}

function valueOf({ valueDate, valueString, valueCode, valueUri, valueUrl }: Value): string | undefined {
  return valueDate ?? valueString ?? valueCode ?? valueUri ?? valueUrl;
}
