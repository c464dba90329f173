import ts from 'typescript';
import { nodesOf, type Import, type SourceFile } from './source-file.js';
import { ROOMS, WIRING } from './walls.js';

/** Each answers with sentences: none when the file keeps the wall. */

const MOST_LINES = 250;

/** LOINC · ATC · ICD-10 · SNOMED CT and RxNorm, as they look. */
const CODES = [/^\d{1,5}-\d$/, /^[A-Z]\d{2}[A-Z]{2}\d{2}$/, /^[A-Z]\d{2}\.\d[\dA-Z]{0,3}$/, /^\d{6,18}$/];

const CLOCK = 'reads the clock: take it from asOf';
const CHANCE = 'leaves it to chance: take it as an argument';

/** What a pure room may not touch: one member, or every member of an object. */
const IMPURE: Readonly<Record<string, string>> = {
  'Date.now': CLOCK,
  'Temporal.Now': CLOCK,
  performance: CLOCK,
  'Math.random': CHANCE,
  crypto: CHANCE,
  process: 'reads the process: take it as an argument',
};

function roomOf(path: string): string {
  const [, room, file] = path.split('/');
  return room !== undefined && file !== undefined ? room : WIRING;
}

export function badImports(file: SourceFile): string[] {
  const name = roomOf(file.path);
  const room = ROOMS[name];
  if (!room) return [`${file.path}: "${name}" is no room yet: say in walls.ts what it may import`];
  return file.imports
    .filter((one) => !mayImport(name, one))
    .map((one) => `${file.path} (${name}) ${whyNot(one)}`);
}

function mayImport(name: string, { to, inside, typeOnly }: Import): boolean {
  const room = ROOMS[name];
  if (!inside) return room?.packages.includes(to) === true;
  const target = roomOf(to);
  return (
    target === name ||
    room?.rooms.includes(target) === true ||
    (typeOnly && room?.types?.includes(target) === true)
  );
}

function whyNot({ to, inside, typeOnly }: Import): string {
  return inside
    ? `may not import ${typeOnly ? 'the types of' : 'from'} ${roomOf(to)}: ${to}`
    : `may not use the package ${to}`;
}

export function impurities(file: SourceFile): string[] {
  if (ROOMS[roomOf(file.path)]?.pure !== true) return [];
  return nodesOf(file.tree).flatMap((node) => {
    const why = isNow(node) ? CLOCK : impure(node);
    return why === undefined ? [] : [`${placeOf(node, file)} ${why}`];
  });
}

/** `new Date()` and `Date()` give the present; with an argument the first gives the time it says. */
function isNow(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  if (node.expression.getText() !== 'Date') return false;
  return ts.isCallExpression(node) || (node.arguments ?? []).length === 0;
}

function impure(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  return IMPURE[node.getText()] ?? IMPURE[node.expression.getText()];
}

/** Only config.ts knows the environment's names; who makes the config may hand the whole environment to it. */
export function readsOfTheEnvironment(file: SourceFile): string[] {
  if (file.path === 'services/config.ts') return [];
  return nodesOf(file.tree)
    .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
    .filter(({ parent }) => !(ts.isCallExpression(parent) && parent.expression.getText() === 'readConfig'))
    .map((node) => `${placeOf(node, file)} reads the environment: settings come from config.ts`);
}

export function codeLiterals(file: SourceFile): string[] {
  return nodesOf(file.tree)
    .filter((node) => ts.isStringLiteralLike(node))
    .filter(({ text }) => CODES.some((code) => code.test(text)))
    .map(
      (node) =>
        `${placeOf(node, file)} "${node.text}" looks like a code: codes live in fhir-resources/ValueSet`,
    );
}

export function barrels({ path }: SourceFile): string[] {
  return path.endsWith('/index.ts') ? [`${path}: no barrels: import from the file itself`] : [];
}

export function tooLong({ path, lines }: SourceFile): string[] {
  return lines > MOST_LINES ? [`${path} has ${lines} lines: ${MOST_LINES} are the most`] : [];
}

/** Types count too: two files that need each other's types are one thought in two places. */
export function cycles(files: readonly SourceFile[]): string[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports.filter(({ inside }) => inside)]));
  const done = new Set<string>();
  function walk(path: string, way: readonly string[]): string[] {
    const start = way.indexOf(path);
    if (start >= 0) return [`${[...way.slice(start), path].join(' → ')} goes round in a circle`];
    if (done.has(path)) return [];
    const found = (importsOf.get(path) ?? []).flatMap(({ to }) => walk(to, [...way, path]));
    done.add(path);
    return found;
  }
  return files.flatMap(({ path }) => walk(path, []));
}

function placeOf(node: ts.Node, { path, tree }: SourceFile): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
