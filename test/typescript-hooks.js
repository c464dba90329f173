import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

const SOURCES = /\/(services|test|bench)\/[^?]*\.js$/;

/** Where what was compiled once is found again: a test file starts dozens of threads and programs. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/denosumab-cds-compiled/', import.meta.url));
mkdirSync(COMPILED, { recursive: true });

/** Node's module hooks: where './x.js' is not there, './x.ts' or './x.tsx' is meant. */
export async function resolve(specifier, context, next) {
  if (/^(\.|\/|file:)/.test(specifier)) {
    const { href } = new URL(specifier, context.parentURL);
    if (SOURCES.test(href) && !existsSync(fileURLToPath(href))) return next(sourceOf(href), context);
  }
  return next(specifier, context);
}

function sourceOf(href) {
  const typescript = href.replace(/\.js$/, '.ts');
  return existsSync(fileURLToPath(typescript)) ? typescript : `${typescript}x`;
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  const text = readFileSync(file, 'utf8');
  const compiled = `${COMPILED}${createHash('sha256').update(file).update(text).digest('hex')}.js`;
  if (!existsSync(compiled)) await compile({ file, text, compiled });
  return { format: 'module', source: readFileSync(compiled, 'utf8'), shortCircuit: true };
}

async function compile({ file, text, compiled }) {
  const { transform } = await import('@swc/core');
  const { code } = await transform(text, {
    filename: file,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: file.endsWith('.tsx') },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
    swcrc: false,
  });
  // others may be at it too: each sees it whole, or not at all
  const own = `${compiled}.${process.pid}-${threadId}`;
  writeFileSync(own, code);
  renameSync(own, compiled);
}
