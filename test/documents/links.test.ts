import { expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { anchorsOf, linksOf } from './markdown.js';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Code is no text: what looks like a link there is none. */
const withoutCode = (markdown: string) =>
  markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '`');

it.each(documents)('the links of %s lead somewhere', (path) => {
  const broken = linksOf(withoutCode(readFileSync(path, 'utf8')))
    .map(({ to }) => to)
    .filter((to) => !/^(https?|mailto):/.test(to) && !leadsSomewhere(path, to));
  expect(broken).toEqual([]);
});

function leadsSomewhere(from: string, to: string): boolean {
  const [file = '', anchor] = to.split('#');
  const target = file === '' ? from : join(dirname(from), file);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
}
