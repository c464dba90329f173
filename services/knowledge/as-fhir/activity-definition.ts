import { codingOf, labelDosage } from '../../cards/offers/label-dosage.js';
import type { Offer, Requested } from '../../cards/offers/offer.js';
import type { CanonicalResource } from '../../facts/fhir/canonical-resource.js';
import { templateText } from '../coverage/template-text.js';
import type { Knowledge } from '../knowledge.js';
import { computerName, PUBLISHER, urlOf } from './canonical.js';

/** A suggestion of `rules/offers.json` as FHIR R4 ActivityDefinition; what takes a draft away has no kind of request. */
export function activityDefinition(id: string, knowledge: Knowledge, version: string): CanonicalResource {
  const { label = id, description = label } = knowledge.texts.en.offers.offers[id] ?? {};
  const offer = knowledge.offers.offers[id];
  const resourceType = 'ActivityDefinition';
  const inWords = (say: string) => templateText({ say }, knowledge, 'en');
  return {
    ...{ resourceType, id, language: 'en', url: urlOf({ resourceType, id }), version },
    ...{ name: computerName(id), title: inWords(label), status: 'active', experimental: false },
    publisher: PUBLISHER,
    description: inWords(description),
    usage: 'A draft for whoever may sign it; nothing is ordered by itself.',
    ...(offer ? requestOf(offer, knowledge) : {}),
  };
}

function requestOf(offer: Offer, knowledge: Knowledge) {
  if (offer.kind === 'delete-order' || offer.kind === 'delete-later-order') return {};
  if (offer.kind === 'move-start') return { kind: 'MedicationRequest', intent: 'order' };
  const names = offer.kind === 'create' ? offer.requests : [offer.as];
  const requests = names.flatMap((name) => knowledge.offers.requests[name] ?? []);
  const text = names.map((name) => knowledge.texts.en.offers.requests[name]?.name ?? name).join(', ');
  const [first] = requests;
  if (!first) return {};
  return {
    kind: first.resource,
    intent: 'order',
    ...(offer.kind === 'create' && offer.priority ? { priority: offer.priority } : {}),
    ...whatOf(requests, text),
    ...dosageOf(first, names[0] ?? '', knowledge),
  };
}

/** Several things have no code together: then the words alone say it. */
function whatOf(requests: readonly Requested[], text: string) {
  const [first, ...others] = requests;
  const coding = others.length === 0 ? (first?.coding ?? []).map(codingOf) : [];
  const concept = { ...(coding.length > 0 ? { coding } : {}), text };
  return first?.resource === 'MedicationRequest' ? { productCodeableConcept: concept } : { code: concept };
}

function dosageOf({ dosage }: Requested, name: string, knowledge: Knowledge) {
  if (!dosage) return {};
  const say = knowledge.texts.en.offers.requests[name]?.dosage;
  const text = say === undefined ? undefined : templateText({ say }, knowledge, 'en');
  return { dosage: [labelDosage(dosage, text, knowledge.settings)] };
}
