import type { Action } from '../card.js';
import { fill } from '../fill.js';
import { formatDay } from '../format.js';
import { dueDays, type DueDays } from './due-days.js';
import { codingOf, labelDosage } from './label-dosage.js';
import type { Offer, Requested } from './offer.js';
import type { OfferContext } from './offer-context.js';

type Creation = Extract<Offer, { kind: 'create' }>;

/** One draft request for each thing asked for and each time; the requester is left to the EHR. */
export function createRequests(offer: Creation, description: string, context: OfferContext): Action[] {
  const times = offer.when ? dueDays(offer.when, context) : [null];
  return times.flatMap((time) =>
    offer.requests.map((name): Action => {
      const resource = {
        ...draftOf(name, time, context),
        ...(offer.priority ? { priority: offer.priority } : {}),
      };
      const what = [nameOf(name, context), time ? daysInWords(time, context) : ''].filter(
        (part) => part !== '',
      );
      return { type: 'create', description: `${description}: ${what.join(', ')}`, resource };
    }),
  );
}

function draftOf(name: string, time: DueDays | null, context: OfferContext) {
  const requested = context.knowledge.offers.requests[name];
  if (!requested) throw new Error(`no request is called ${name}`);
  const common = {
    resourceType: requested.resource,
    status: 'draft',
    intent: 'order',
    subject: { reference: `Patient/${context.readings.patientId}` },
  };
  const concept = {
    ...(requested.coding.length > 0 ? { coding: requested.coding.map(codingOf) } : {}),
    text: nameOf(name, context),
  };
  if (requested.resource === 'ServiceRequest') return { ...common, code: concept, ...occurrence(time) };
  return { ...common, medicationCodeableConcept: concept, ...dosageOf(name, requested, { time, context }) };
}

function occurrence(time: DueDays | null) {
  if (!time) return {};
  const { start, end } = time;
  return start === end ? { occurrenceDateTime: start } : { occurrencePeriod: { start, end } };
}

function dosageOf(name: string, { dosage }: Requested, { time, context }: Timed) {
  if (!dosage) return {};
  const stated = labelDosage(dosage, dosageText(name, context), context.knowledge.settings);
  const bounds = time ? { boundsPeriod: { start: time.start } } : {};
  const timing = { repeat: { ...bounds, ...stated.timing.repeat } };
  return { dosageInstruction: [{ ...stated, timing }] };
}

interface Timed {
  time: DueDays | null;
  context: OfferContext;
}

/** `60 mg subcutaneously every 6 months`, in the card's language. */
export function dosageText(name: string, { texts, voice }: OfferContext): string | undefined {
  const say = texts.requests[name]?.dosage;
  return say === undefined ? undefined : (fill({ say }, voice) ?? undefined);
}

function nameOf(name: string, { texts }: OfferContext): string {
  return texts.requests[name]?.name ?? name;
}

function daysInWords({ start, end }: DueDays, { voice }: OfferContext): string {
  const from = formatDay(start, voice.language);
  return start === end ? from : `${from} – ${formatDay(end, voice.language)}`;
}
