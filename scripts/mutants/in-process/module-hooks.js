/** Node's module hooks, for test files outside of jest: before those of test/typescript-hooks.js. */

const JEST_GLOBALS = new URL('./jest-globals.js', import.meta.url).href;
const FORGETTING = new URL('./forgetting.js', import.meta.url).href;

/** What keeps answers for as long as the process lives, and would give those of another mutant. */
const KEEPERS = {
  '/services/facts/remembered.ts': 'remembered',
  '/services/facts/once-per-record.ts': 'oncePerRecord',
  '/services/decide/question.ts': 'createPose',
  '/services/decide/closure-decide.ts': 'createClosureDecide',
  '/services/cards/for-each-decimals.ts': 'forEachDecimals',
};
const OURS = /\/(services|test)\/[^?]*$/;

/** `?loading=2`: the whole graph of modules anew; `?kept`: a keeper itself, and not what makes it forget. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: JEST_GLOBALS, shortCircuit: true };
  const [parentURL, loading = ''] = context.parentURL?.split('?loading=') ?? [];
  const isKept = specifier.endsWith('?kept');
  const found = await next(specifier.replace('?kept', ''), { ...context, parentURL });
  if (found.url.includes('/node_modules/') || !OURS.test(found.url)) return found;
  return { ...found, url: `${found.url}?loading=${loading.replace('&kept', '')}${isKept ? '&kept' : ''}` };
}

export async function load(url, context, next) {
  const [file, loading] = url.split('?loading=');
  if (loading === undefined) return next(url, context);
  const kept = Object.entries(KEEPERS).find(([path]) => file.endsWith(path))?.[1];
  if (kept === undefined || loading.endsWith('&kept')) return next(file, context);
  return { format: 'module', source: thatForgets(file, kept), shortCircuit: true };
}

function thatForgets(file, name) {
  return [
    `import { forgetting } from '${FORGETTING}';`,
    `import { ${name} as keeping } from '${file}?kept';`,
    `export const ${name} = forgetting(keeping);`,
  ].join('\n');
}
