import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SWC_OPTIONS } from './compiled/swc-options.js';

const SOURCES = /\/(services|test|bench)\/[^?]*\.js$/;

/** Node's module hooks: where './x.js' is not there, './x.ts' or './x.tsx' is meant. */
export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    const { href } = new URL(specifier, context.parentURL);
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !SOURCES.test(href)) throw error;
    return next(sourceOf(href), context);
  }
}

function sourceOf(href) {
  const typescript = href.replace(/\.js$/, '.ts');
  return existsSync(fileURLToPath(typescript)) ? typescript : `${typescript}x`;
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), {
    ...SWC_OPTIONS,
    sourceMaps: 'inline',
    swcrc: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
