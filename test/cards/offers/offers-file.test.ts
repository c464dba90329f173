import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { placeholdersOf, isFactName } from '../../../services/cards/fill.js';
import { codingsOf, Offers } from '../../../services/cards/offers/offer.js';
import { settingAt } from '../../../services/cards/setting-at.js';
import { OFFERS, OFFER_TEXTS, SETTINGS } from '../../builders/card-knowledge.js';

interface ValueSet {
  compose: { include: { system: string; concept?: { code: string }[] }[] };
}

function isIn(valueSet: string, system: string, code: string): boolean {
  const { compose } = JSON.parse(
    readFileSync(`fhir-resources/ValueSet/${valueSet}.json`, 'utf8'),
  ) as ValueSet;
  return compose.include.some(
    (part) => part.system === system && part.concept?.some((one) => one.code === code),
  );
}

describe('rules/offers.json', () => {
  it.each(codingsOf(OFFERS))('takes $code from the value set $valueSet', ({ valueSet, system, code }) => {
    expect(isIn(valueSet, system, code)).toBe(true);
  });

  it.each(['en', 'nl'] as const)('has all its words in %s', (language) => {
    expect(Object.keys(OFFER_TEXTS[language].offers).sort()).toEqual(Object.keys(OFFERS.offers).sort());
    expect(Object.keys(OFFER_TEXTS[language].requests).sort()).toEqual(Object.keys(OFFERS.requests).sort());
    const dosed = Object.entries(OFFERS.requests).filter(([, { dosage }]) => dosage);
    expect(dosed.every(([name]) => OFFER_TEXTS[language].requests[name]?.dosage)).toBe(true);
  });

  it.each(Object.keys(OFFERS.offers))('%s has the same placeholders in both languages, all known', (id) => {
    const [en, nl] = [OFFER_TEXTS.en, OFFER_TEXTS.nl].map(({ offers }) =>
      placeholdersOf({ say: `${offers[id]?.label} ${offers[id]?.description}` }),
    );
    expect(new Set(nl)).toEqual(new Set(en));
    expect(en?.every((name) => isFactName(name) || settingAt(SETTINGS, name) !== null)).toBe(true);
  });

  it.each([
    ['a request nobody described', { kind: 'create', requests: ['copper'] }],
    ['a dosage nobody described', { kind: 'correct-dosage', as: 'calcium' }],
    ['a day that is no day', { kind: 'move-start', to: 'calciumMmolPerL' }],
    ['a kind nobody knows', { kind: 'order-all' }],
  ])('may not offer %s', (_, offer) => {
    expect(Offers.safeParse({ ...OFFERS, offers: { wrong: offer } }).success).toBe(false);
  });
});
