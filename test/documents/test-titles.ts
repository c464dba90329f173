import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { nodesOf } from '../architecture/source-file.js';

/** `describe`, `it` and what hangs on them: `it.each([…])`, `describe.each([…])`. */
const TESTS = ['describe', 'it', 'test'];

/** The titles of a test file as they are written, those of `describe` among them; none when there is no such file. */
export function testTitles(path: string): string[] {
  if (!existsSync(path)) return [];
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  return nodesOf(tree).flatMap((node) => titleOf(node) ?? []);
}

function titleOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !TESTS.includes(nameOf(node.expression))) return undefined;
  const [title] = node.arguments;
  return title && ts.isStringLiteralLike(title) ? title.text : undefined;
}

/** `it` of `it.each([…])`. */
function nameOf(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isCallExpression(called) || ts.isPropertyAccessExpression(called)) return nameOf(called.expression);
  return '';
}
