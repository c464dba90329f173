import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ALL_COMPILED, COMPILED, ROOT } from './compiled-folder.js';
import { SWC_OPTIONS } from './swc-options.js';

const TYPESCRIPT = /(?<!\.d)\.tsx?$/;

/**
 * jest's global setup: the program as the sources say now, for the threads and programs that tests start. Module hooks
 * would compile them as they load, and make each start three times as slow.
 */
export default function compile() {
  layOut();
  const sources = ['services', 'test'].flatMap((room) => filesIn(join(ROOT, room)));
  const targets = new Set();
  for (const source of sources.filter((file) => TYPESCRIPT.test(file))) {
    const target = join(COMPILED, 'dist', relative(ROOT, source).replace(TYPESCRIPT, '.js'));
    targets.add(target);
    bringUpToDate(source, target);
  }
  for (const file of filesIn(join(COMPILED, 'dist')))
    if (file.endsWith('.js') && !targets.has(file)) rmSync(file, { force: true });
}

/** What the program reads stands beside it; what was compiled for a copy of the project that is gone goes too. */
function layOut() {
  mkdirSync(COMPILED, { recursive: true });
  for (const name of ['package.json', 'rules', 'pages', 'fhir-resources'])
    if (existsSync(join(ROOT, name)) && !existsSync(join(COMPILED, name)))
      symlinkSync(join(ROOT, name), join(COMPILED, name));
  for (const name of readdirSync(ALL_COMPILED))
    if (!existsSync(join(ALL_COMPILED, name, 'package.json')))
      rmSync(join(ALL_COMPILED, name), { recursive: true, force: true });
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** By what is in the files: a time of change may lie. */
function bringUpToDate(source, target) {
  const text = readFileSync(source, 'utf8');
  const stamp = `// ${createHash('sha256').update(JSON.stringify(SWC_OPTIONS)).update(text).digest('hex')}\n`;
  if (existsSync(target) && readFileSync(target, 'utf8').endsWith(stamp)) return;
  const { code } = transformSync(text, { ...SWC_OPTIONS, filename: source, swcrc: false });
  mkdirSync(dirname(target), { recursive: true });
  // another run may be at it too: each sees it whole, or not at all
  const own = `${target}.${process.pid}`;
  writeFileSync(own, `${code}\n${stamp}`);
  renameSync(own, target);
}
