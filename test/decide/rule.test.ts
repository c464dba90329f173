import { describe, expect, it } from '@jest/globals';
import { Rule } from '../../services/decide/rule.js';
import { aRule } from '../builders/a-rule.js';

const ALWAYS = { fact: 'denosumabOrder', operator: 'equal', value: true };

const isRule = (details: object) => Rule.safeParse({ ...aRule('r'), ...details }).success;

describe('what a rule may be', () => {
  it.each([
    ['calcium', true],
    ['calcium-low', true],
    ['dose-60-mg', true],
    ['', false],
    ['Calcium', false],
    ['60-mg', false],
    ['calcium-', false],
    ['calcium--low', false],
    ['calcium low', false],
    ['calcium-low!', false],
    ['1-calcium', false],
  ])('its id: %j', (id, may) => expect(isRule({ id })).toBe(may));

  it.each([
    ['1.0.0', true],
    ['12.34.56', true],
    ['1.0', false],
    ['1.0.0.0', false],
    ['v1.0.0', false],
    ['1.0.0-beta', false],
    ['1.0.x', false],
    ['1.x.0', false],
    ['x.0.0', false],
    ['1a0b0', false],
  ])('its version: %j', (version, may) => expect(isRule({ version })).toBe(may));

  it.each(['active', 'shadow', 'off'])('its status: %s', (status) => expect(isRule({ status })).toBe(true));

  it.each([
    ['a status of its own', { status: 'on' }],
    ['without a section of the label', { labelSections: [] }],
    ['an indicator out of no choice', { indicator: [] }],
    ['all of nothing', { conditions: { all: [] } }],
    ['any of nothing', { conditions: { any: [] } }],
    ['a misspelt member', { sope: ALWAYS }],
    ['a misspelt member of a condition', { conditions: { ...ALWAYS, vlaue: 1 } }],
    ['two conditions in one', { conditions: { all: [ALWAYS], any: [ALWAYS] } }],
    ['two conditions in another', { conditions: { any: [ALWAYS], not: ALWAYS } }],
    ['a negation of two', { conditions: { not: ALWAYS, all: [ALWAYS] } }],
    ['a misspelt member of a choice', { indicator: [{ is: 'info', wehn: ALWAYS }] }],
    ['a misspelt member of an offer', { offers: [{ offer: 'o', recomended: true }] }],
    ['an offer that is recommended not', { offers: [{ offer: 'o', recommended: false }] }],
    ['a misspelt member of who says it', { saidBy: [{ rule: 'other', our: ['main'] }] }],
    ['a setting and more', { conditions: { ...ALWAYS, value: { setting: 'a.b', or: 1 } } }],
    ['half of who says that it is not known', { unknownSaidBy: { rule: 'other' } }],
    ['more of who says it', { unknownSaidBy: { rule: 'other', missing: 'calcium', else: 1 } }],
    ['an indicator of its own', { indicator: 'alarming' }],
    ['a hook of its own', { hooks: ['order-review'] }],
  ])('is refused: %s', (_, details) => expect(isRule(details)).toBe(false));

  it('says little, and the rest is understood', () => {
    expect(aRule('r')).toMatchObject({
      indicator: [{ is: 'warning' }],
      text: [{ is: 'main' }],
      saidBy: [],
      offers: [],
      links: [],
    });
    expect(aRule('r', { offers: ['o'] }).offers).toEqual([{ offer: 'o' }]);
    const silent = { ...aRule('r'), overrideReasons: undefined };
    expect(Rule.parse(silent).overrideReasons).toEqual([]);
  });

  it('may say all that there is to say', () => {
    const whole = {
      $schema: '../rule.schema.json',
      hooks: ['patient-view', 'order-select', 'order-sign', 'order-dispatch'],
      conditions: { not: { any: [{ all: [ALWAYS] }, { ...ALWAYS, operator: 'in', value: ['a', 'b'] }] } },
      saidBy: [{ rule: 'other', ours: ['main'], theirs: ['main'], when: ALWAYS }],
      offers: [{ offer: 'o', when: ALWAYS, recommended: true }],
      unknownSaidBy: { rule: 'other', missing: 'calcium' },
      links: ['leaflet', 'reminder-card'],
    };
    expect(aRule('r', whole)).toMatchObject(whole);
  });
});
