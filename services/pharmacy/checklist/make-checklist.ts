import { phrase, type Phrase } from '../../cards/card-knowledge.js';
import { buildChecklist, checklistOfNothing, notRead } from '../../cards/checklist/build-checklist.js';
import { plainText } from '../../cards/escape-markdown.js';
import type { Language } from '../../cards/texts.js';
import type { Rule } from '../../decide/rule.js';
import type { FactsInput } from '../../facts/facts-input.js';
import type { Order } from '../../facts/order.js';
import type { Readings } from '../../facts/reading.js';
import type { Parts } from '../../parts.js';
import type { Session } from '../session.js';
import type { ChecklistRequest } from './checklist-request.js';
import { checklistVersion } from './checklist-version.js';
import type { Checklist, ChecklistOrder, WhyNothing } from './checklist.js';
import { readForOrder } from './judge-order.js';
import { openRecord } from './open-record.js';

export interface AskedChecklist {
  request: ChecklistRequest;
  language: Language;
  /** null: trust is off */
  session: Session | null;
}

type Judging = Pick<Parts, 'knowledge' | 'gather' | 'decide' | 'config' | 'now'>;

/** What is said of every checklist, whatever was found. */
type Head = Omit<Checklist, 'items' | 'version' | 'notRead'>;

const PHRASE_OF: Readonly<Record<WhyNothing, Phrase>> = {
  'not-denosumab': 'notDenosumab',
  'other-product': 'otherProduct',
  'order-closed': 'orderClosed',
};

/** A checklist, and the record it was made of; null where none was read. */
export interface MadeChecklist {
  checklist: Checklist;
  from: FactsInput | null;
}

/**
 * The checklist of one order: the same facts, rules and words as the alerts.
 * @throws Refusal wrong-patient, order-not-found, several-orders, patient-unavailable, fhir-server-not-allowed
 */
export async function makeChecklist(asked: AskedChecklist, parts: Judging): Promise<MadeChecklist> {
  const { request, language } = asked;
  const { order, gathering, input, ignored } = await openRecord(asked, parts);
  const read = await readForOrder(order, gathering, { ...input, dispense: request.dispense });
  const head: Head = {
    patientId: request.patientId,
    order: describe(order ?? request.order, 'why' in read ? read.name : nameIn(read.readings)),
    switchedOff: switchedOff(parts, language),
    ignored,
    asOf: new Date(input.asOf.ms).toISOString(),
    language,
  };
  if ('why' in read) return { checklist: withNothing(head, read.why, parts), from: null };
  return { checklist: await withItems(head, read.readings, parts), from: read.from };
}

async function withItems(head: Head, readings: Readings, { knowledge, decide }: Judging): Promise<Checklist> {
  const outcomes = await decide(rulesOnList(knowledge.rules), readings);
  const said = { knowledge, language: head.language };
  const items = buildChecklist({ outcomes, readings, ...said });
  const { patientId, order } = head;
  return {
    ...head,
    items,
    version: checklistVersion({ patientId, reference: order.reference, outcomes, items }),
    notRead: readings.readings.flatMap((reading) => notRead(reading, said)),
  };
}

function withNothing(head: Head, why: WhyNothing, { knowledge }: Judging): Checklist {
  const said = { knowledge, language: head.language };
  const { patientId, order } = head;
  return {
    ...head,
    items: checklistOfNothing(rulesOnList(knowledge.rules), said),
    version: checklistVersion({ patientId, reference: order.reference, outcomes: [], items: [] }),
    notApplicable: { why, text: phrase(knowledge.texts[head.language].words, PHRASE_OF[why]) },
    notRead: [],
  };
}

function rulesOnList(rules: readonly Rule[]): Rule[] {
  return rules.filter(({ checklist, status }) => checklist && status === 'active');
}

function switchedOff({ knowledge }: Judging, language: Language): Checklist['switchedOff'] {
  const texts = knowledge.texts[language].rules;
  return knowledge.rules
    .filter(({ checklist, status }) => checklist && status !== 'active')
    .map(({ id }) => ({ rule: id, title: texts[id]?.title ?? id }));
}

function nameIn({ readings }: Readings): string {
  return readings[0]?.order?.name ?? '';
}

/** What was posted and is no order of ours has a type all the same. */
function describe(order: Order | ChecklistRequest['order'], name: string): ChecklistOrder {
  const { resourceType, id } = isOrder(order) ? order.resource : (order ?? { resourceType: '' });
  const known = typeof id === 'string' && id !== '' ? id : null;
  const reference = isOrder(order) ? order.reference : known === null ? '' : `${resourceType}/${known}`;
  return {
    resourceType: plainText(resourceType),
    id: known ?? idIn(reference),
    reference,
    name: plainText(name),
  };
}

function isOrder(order: Order | ChecklistRequest['order']): order is Order {
  return order !== undefined && 'resource' in order && 'reference' in order && 'original' in order;
}

/** An order that could not be read has only the id that it was asked for by. */
function idIn(reference: string): string | null {
  return /^MedicationRequest\/([A-Za-z0-9.-]{1,64})$/.exec(reference)?.[1] ?? null;
}
