import {
  ITEM_NAMES,
  type Gathered,
  type ItemName,
  type PatientRecord,
  type RecordItems,
} from '../facts/record.js';
import { createGetText, type GetText } from '../platform/outbound/get-text.js';
import { readCameAlong, type CameAlong } from './came-along.js';
import { readDispatchedOrders, type ReadOrders } from './dispatched-orders.js';
import { medicationsAmong, type FoundMedication } from './found-medications.js';
import type { GatherRequest } from './gather-request.js';
import { MEDICINE_ITEMS } from './items.js';
import { medicationReferences, orderedMedications } from './medication-references.js';
import { NO_MEDICATIONS, readMedications, together, type Medications } from './medications.js';
import type { Page } from './page.js';
import { readItem } from './read-item.js';
import { serverOf, type Reach } from './server-of.js';
import { settled } from './settled.js';
import type { Sources } from './sources.js';
import { refuseOtherPatients } from './wrong-patient.js';

export interface GatherOptions extends Omit<Reach, 'getText'> {
  templates: Readonly<Record<ItemName, string>>;
  /** items that this site's EHR never gives when asked */
  neverOffered?: readonly ItemName[];
  /** connections are kept between hooks */
  getText?: GetText;
}

/** The record of one hook request, read only as far as it is asked for, and nothing twice. Nothing here rejects. */
export interface Gathering {
  /** orders that the request only refers to; from then on their medicines are read too */
  readOrders(references: readonly string[]): Promise<ReadOrders>;
  /** the orders' own medicines: enough to tell whether an order is denosumab */
  orderMedications(): Promise<Medications>;
  /** the same as a record of which nothing else was asked: its items are failed without a gap */
  ordered(): Promise<PatientRecord>;
  /** all medicines: enough to tell whether the patient has had denosumab; other items are failed without a gap */
  medicines(): Promise<PatientRecord>;
  whole(): Promise<PatientRecord>;
}

/** @throws (the function it gives) Refusal wrong-patient when context, prefetch and drafts disagree */
export function createGather(options: GatherOptions): (request: GatherRequest) => Gathering {
  const { templates, neverOffered = [], getText = createGetText() } = options;
  return (request) => {
    const cameAlong = readCameAlong(request);
    refuseOtherPatients(request.patientId, cameAlong);
    const server = serverOf(request, { ...options, getText });
    return gathering({ request, cameAlong, server, templates, neverOffered });
  };
}

interface ReadItem {
  name: ItemName;
  page: Page<RecordItems[ItemName]>;
  medications: Medications;
}

function gathering(sources: Sources): Gathering {
  const { request, server } = sources;
  const given = medicationsIn(sources.cameAlong);
  const orders = [...request.orders];
  const items = new Map<ItemName, Promise<ReadItem>>();

  function orderMedications(): Promise<Medications> {
    return readMedications(orderedMedications(orders), given, server);
  }

  function otherDraftMedications(): Promise<Medications> {
    return readMedications(orderedMedications(request.otherDrafts ?? []), given, server);
  }

  function itemOf(name: ItemName): Promise<ReadItem> {
    const item = items.get(name) ?? readWithMedicines(name);
    items.set(name, item);
    return item;
  }

  /** An item's medicines are read as soon as it is there: a slow item does not hold up the others. */
  async function readWithMedicines(name: ItemName): Promise<ReadItem> {
    const read = readItem(name, sources);
    const page = read instanceof Promise ? await read : read;
    const references = medicationReferences(page.resources);
    if (references.length === 0) return { name, page, medications: NO_MEDICATIONS };
    const known = [...given, ...page.medications];
    return { name, page, medications: await readMedications(references, known, server) };
  }

  async function record(names: readonly ItemName[]): Promise<PatientRecord> {
    const drafts = names.length > 0 ? otherDraftMedications() : NO_MEDICATIONS;
    const [ordered, besides, ...read] = await Promise.all([orderMedications(), drafts, ...names.map(itemOf)]);
    const medications = together([ordered, besides, ...read.map((item) => item.medications)]);
    return { patientId: request.patientId, items: itemsFrom(read), ...medications };
  }

  return {
    readOrders: async (references) => {
      const read = await readDispatchedOrders(references, request, server);
      orders.push(...read.orders);
      return read;
    },
    orderMedications,
    ordered: () => record([]),
    medicines: () => record(MEDICINE_ITEMS),
    whole: () => record(ITEM_NAMES),
  };
}

function medicationsIn({ draftOrders, prefetch }: CameAlong): readonly FoundMedication[] {
  return [draftOrders, ...prefetch.values()].flatMap((body) => medicationsAmong(body?.entries ?? []));
}

const NOT_ASKED = { state: 'failed', gaps: [] } as const;

const NONE_ASKED = Object.fromEntries(ITEM_NAMES.map((name) => [name, NOT_ASKED]));

function itemsFrom(read: readonly ReadItem[]): PatientRecord['items'] {
  const items: Record<string, Gathered<unknown>> = { ...NONE_ASKED };
  for (const { name, page } of read) items[name] = settled(page);
  // each page was read as its own name's kind: `readPage`
  return items as PatientRecord['items'];
}
