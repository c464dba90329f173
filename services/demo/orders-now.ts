import { z } from 'zod';
import type { Action, Card } from '../cards/card.js';
import { CodeableConcept } from '../facts/fhir/codeable-concept.js';
import type { Deed } from './deeds.js';
import { resourcesOf, type Story, type StoryResource } from './stories.js';

export interface OrderLine {
  /** `MedicationRequest/draft-denosumab`; of what is new, its place in the list */
  key: string;
  name: string;
  dosage: string;
  route: string;
  became: 'as-it-was' | 'removed' | 'changed' | 'new';
  /** what the suggestion does, in its own words */
  change: string;
}

const Order = z.object({
  id: z.string().default(''),
  medicationCodeableConcept: CodeableConcept.optional(),
  dosageInstruction: z
    .array(z.object({ text: z.string().optional(), route: CodeableConcept.optional() }))
    .default([]),
});

/** The orders of the story, after the suggestions that were accepted. */
export function ordersNow(story: Story, cards: readonly Card[], deeds: readonly Deed[]): OrderLine[] {
  const suggestions = cards.flatMap((card) => card.suggestions ?? []);
  const accepted = deeds.flatMap((deed) => (deed.outcome === 'accepted' ? [deed.suggestion] : []));
  const actions = suggestions.filter(({ uuid }) => accepted.includes(uuid)).flatMap((one) => one.actions);
  const orders = ordersOf(story).map(asLine);
  return actions.reduce(withAction, orders);
}

/** What is drafted; of what is dispatched, the order in the record. */
function ordersOf({ request }: Story): readonly StoryResource[] {
  const { draftOrders, dispatchedOrders = [] } = request.context;
  if (draftOrders) return resourcesOf(draftOrders);
  const recorded = resourcesOf(request.prefetch.medicationRequests);
  return recorded.filter((order) => dispatchedOrders.includes(keyOf(order)));
}

function asLine(order: StoryResource): OrderLine {
  const { medicationCodeableConcept: medicine, dosageInstruction } = Order.parse(order);
  const texts = (given: (string | undefined)[]) => given.filter((text) => text !== undefined).join('; ');
  return {
    key: keyOf(order),
    name: medicine?.text ?? medicine?.coding?.[0]?.display ?? order.resourceType,
    dosage: texts(dosageInstruction.map(({ text }) => text)),
    route: texts(dosageInstruction.map(({ route }) => route?.text ?? route?.coding?.[0]?.display)),
    became: 'as-it-was',
    change: '',
  };
}

function withAction(lines: readonly OrderLine[], action: Action): OrderLine[] {
  const { type, description: change } = action;
  if (type === 'create') {
    const fresh = { key: `new ${lines.length}`, name: change, dosage: '', route: '', change: '' };
    return [...lines, { ...fresh, became: 'new' }];
  }
  const key = type === 'delete' ? action.resourceId : keyOf(action.resource);
  const after = (line: OrderLine): OrderLine =>
    type === 'delete'
      ? { ...line, became: 'removed', change }
      : { ...asLine({ resourceType: '', ...action.resource }), key, became: 'changed', change };
  return lines.map((line) => (line.key === key ? after(line) : line));
}

function keyOf({ resourceType, id }: Readonly<Record<string, unknown>>): string {
  return `${String(resourceType)}/${String(id)}`;
}
