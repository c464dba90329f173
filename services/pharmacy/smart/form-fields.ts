import { z } from 'zod';

/** What a form sent, in its order; a name may come more than once. */
export type FormFields = readonly (readonly [name: string, value: string])[];

const Body = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Of a body that Express has read (`express.urlencoded({ extended: false })`); of any other body there are none. */
export function formFields(body: unknown): FormFields {
  const fields = Body.safeParse(body).data ?? {};
  return Object.entries(fields).flatMap(([name, given]) =>
    [given].flat().map((value) => [name, value] as const),
  );
}
