import { z } from 'zod';
import { invalidRequest } from '../http/invalid-request.js';
import { WrittenDeed, type Deed } from './deeds.js';
import { MOMENTS } from './moments.js';

const onACard = {
  visit: z.uuid(),
  moment: z.enum(MOMENTS),
  card: z.uuid(),
  /** what was done before on this page: none, one or several fields */
  deed: z.preprocess((given) => [given ?? []].flat(), z.array(WrittenDeed).max(50)),
};

const Form = z.discriminatedUnion('do', [
  z.object({ do: z.literal('order') }),
  z.object({ do: z.literal('accept'), ...onACard, suggestion: z.uuid() }),
  z.object({
    do: z.literal('override'),
    ...onACard,
    reason: z.string().regex(/^[a-z0-9-]{1,64}$/),
    comment: z.string().trim().max(500).default(''),
  }),
]);

export type Form = z.infer<typeof Form>;
/** A form that says what became of a card. */
export type CardForm = Exclude<Form, { do: 'order' }>;

/** @throws Refusal invalid-request naming the fields at fault */
export function readForm(body: unknown): Form {
  const read = Form.safeParse(body);
  if (!read.success) throw invalidRequest(read.error);
  return read.data;
}

export function deedOf(form: CardForm): Deed {
  const { card } = form;
  return form.do === 'accept'
    ? { outcome: 'accepted', card, suggestion: form.suggestion }
    : { outcome: 'overridden', card, reason: form.reason };
}
