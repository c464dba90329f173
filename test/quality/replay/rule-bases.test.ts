import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReplayOptions } from '../../../services/command-line/replay-options.js';
import { ruleBasesOf } from '../../../services/command-line/rule-bases.js';
import { SIGNED } from '../../builders/a-site.js';
import { KnowledgeCopy, ROOT } from '../../knowledge/broken-copy.js';

const copy = new KnowledgeCopy();
afterEach(() => copy.mend());
afterAll(() => copy.discard());

const aFolder = () => mkdtempSync(join(tmpdir(), 'other-rules-'));
const basesOf = (rules: string, settings?: string) => ruleBasesOf(ROOT, { rules, settings }, null);
const secondOf = (rules: string, settings?: string) => basesOf(rules, settings).second?.knowledge;
const site = { site: 'Example', rules: { 'too-early': { status: 'shadow', ...SIGNED } } };

/** A folder with one file. */
function holding(name: string, content: object): string {
  const folder = aFolder();
  writeFileSync(join(folder, name), JSON.stringify(content));
  return folder;
}

describe('a folder of other rules', () => {
  it('is all of rules/, with changes: what was deleted there is gone', () => {
    copy.remove('rules/handling');
    copy.set('rules/settings.json', 'calcium.maxAgeDays.value', 30);
    const { first, second } = basesOf(join(copy.root, 'rules'));
    const names = (knowledge: typeof first.knowledge | undefined) => knowledge?.rules.map(({ id }) => id);
    expect(names(first.knowledge)).toContain('handling');
    expect(names(second?.knowledge)).not.toContain('handling');
    expect(second?.knowledge.settings.calcium.maxAgeDays).toBe(30);
    expect(second?.made).not.toEqual(first.made);
  });

  it('or only a settings.json, with our rules', () => {
    copy.set('rules/settings.json', 'calcium.maxAgeDays.value', 30);
    const folder = aFolder();
    cpSync(join(copy.root, 'rules/settings.json'), join(folder, 'settings.json'));
    const { first, second } = basesOf(folder);
    expect(second?.knowledge.rules).toHaveLength(first.knowledge.rules.length);
    expect(second?.knowledge.settings.calcium.maxAgeDays).toBe(30);
    expect(first.knowledge.settings.calcium.maxAgeDays).toBe(28);
  });

  it('or a site-settings.json, as a site might write it', () => {
    const status = (knowledge: ReturnType<typeof secondOf>) =>
      knowledge?.rules.find(({ id }) => id === 'too-early')?.status;
    const { first, second } = basesOf(holding('site-settings.json', site));
    expect([status(first.knowledge), status(second?.knowledge)]).toEqual(['active', 'shadow']);
  });

  it('without site settings of its own it is read with those of --settings', () => {
    const settings = join(holding('site.json', site), 'site.json');
    const second = secondOf(join(ROOT, 'rules'), settings);
    expect(second?.rules.find(({ id }) => id === 'too-early')?.status).toBe('shadow');
  });
});

describe('a folder that is none is refused in a plain sentence', () => {
  it.each([
    ['that is not there', '/nowhere'],
    ['that is a file', join(ROOT, 'package.json')],
    ['that is empty', aFolder()],
    ['of something else', join(ROOT, 'docs')],
  ])('one %s', (_, folder) => {
    expect(() => basesOf(folder)).toThrow(
      `--rules: expected a folder like rules/, or one with a settings.json`,
    );
  });

  it('one with a mistake, naming the file, the place and what was expected', () => {
    copy.set('rules/hypocalcaemia/rule.json', 'status', 'on');
    const folder = join(copy.root, 'rules');
    expect(() => basesOf(folder)).toThrow(
      `--rules ${folder}: rules/hypocalcaemia/rule.json: status: expected`,
    );
  });

  it('one rule by itself: it does not hold together', () => {
    const folder = aFolder();
    cpSync(join(ROOT, 'rules/handling'), join(folder, 'handling'), { recursive: true });
    expect(() => basesOf(folder)).toThrow('settings.json: expected the file to be there');
  });
});

it('the options say what is wrong with them', () => {
  const given = { input: 'in', out: 'out', from: '2025-01-01', to: '2025-12-31' };
  expect(readReplayOptions(given)).toMatchObject({ workers: 1, resume: false, language: 'en' });
  const wrong = { ...given, from: '2025-02-30', language: 'fr', workers: '0', rules: '' };
  expect(() => readReplayOptions(wrong)).toThrow(
    /--workers: expected .*\n(.*\n)*--language: expected en or nl/,
  );
  expect(() => readReplayOptions({ ...given, to: '2024-01-01' })).toThrow('--to: expected a day not before');
});
