import type { Reading } from '../../facts/reading.js';
import type { Action } from '../card.js';
import { correctDosage } from './correct-dosage.js';
import { createRequests } from './create-requests.js';
import { draftOf, draftReference, laterDraft, type Draft } from './draft.js';
import { dayFact } from './due-days.js';
import { moveStart } from './move-start.js';
import type { Offer } from './offer.js';
import type { OfferContext } from './offer-context.js';

/** What the EHR is to do; nothing when the draft can't be touched or the days are past or not known. */
export function makeActions(offer: Offer, description: string, context: OfferContext): Action[] {
  switch (offer.kind) {
    case 'create':
      return createRequests(offer, description, context);
    case 'delete-order':
      return deletion(context.reading, description);
    case 'delete-later-order':
      return deletion(laterDraft(context), description);
    case 'move-start': {
      const to = dayFact(offer.to, context);
      return to === null || to < context.readings.asOf.day
        ? []
        : update(context, description, (draft) => moveStart(draft, to));
    }
    case 'correct-dosage':
      return update(context, description, (draft) => correctDosage(draft, offer.as, context));
  }
}

function deletion(reading: Reading | null, description: string): Action[] {
  const resourceId = reading && draftReference(reading);
  return resourceId ? [{ type: 'delete', description, resourceId }] : [];
}

function update(context: OfferContext, description: string, change: (draft: Draft) => Draft): Action[] {
  const draft = draftOf(context);
  return draft ? [{ type: 'update', description, resource: change(draft) }] : [];
}
