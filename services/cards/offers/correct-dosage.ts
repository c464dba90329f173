import { dosageText } from './create-requests.js';
import type { Draft, DraftDosage } from './draft.js';
import { labelDosage } from './label-dosage.js';
import type { OfferContext } from './offer-context.js';

/** The draft with the dosage of the label in place of its own; when it begins, and where it is given, are kept. */
export function correctDosage(draft: Draft, as: string, context: OfferContext): Draft {
  const dosage = context.knowledge.offers.requests[as]?.dosage;
  if (!dosage) throw new Error(`${as} has no dosage`);
  const stated = labelDosage(dosage, dosageText(as, context), context.knowledge.settings);
  const dosages = draft.dosageInstruction ?? [];
  const kept = dosages.find(({ timing }) => timing?.event ?? timing?.repeat?.boundsPeriod) ?? dosages[0];
  return {
    ...draft,
    dosageInstruction: [{ ...keptSite(kept), ...stated, timing: keptTiming(kept, stated.timing) }],
  };
}

function keptSite(dosage: DraftDosage | undefined) {
  return dosage?.site === undefined ? {} : { site: dosage.site };
}

function keptTiming(dosage: DraftDosage | undefined, timing: { repeat: object }) {
  const { event, repeat } = dosage?.timing ?? {};
  const bounds = repeat?.boundsPeriod ? { boundsPeriod: repeat.boundsPeriod } : {};
  return { ...(event ? { event } : {}), repeat: { ...bounds, ...timing.repeat } };
}
