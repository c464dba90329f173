import type { Offers } from '../cards/offers/offer.js';

/** Every path of the settings that an offer takes a number from. */
export function settingPathsOf({ requests, offers }: Offers): readonly string[] {
  const dosages = Object.values(requests).flatMap(({ dosage }) =>
    dosage ? [dosage.dose, dosage.everyMonths] : [],
  );
  const days = Object.values(offers).flatMap((offer) => (offer.kind === 'create' ? daysOf(offer.when) : []));
  return [...dosages, ...days];
}

type When = Extract<Offers['offers'][string], { kind: 'create' }>['when'];

function daysOf(when: When): readonly string[] {
  if (when === undefined || when === 'now') return [];
  if ('daysAfterDose' in when) return when.daysAfterDose;
  return 'eachDayAfterDose' in when ? [when.eachDayAfterDose] : [];
}
