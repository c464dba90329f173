import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** One import or re-export. `to` is a path from the repository's root, or the name of a package (`node:fs`, `zod`). */
export interface Import {
  to: string;
  inside: boolean;
  /** types only: nothing of it is there at run time */
  typeOnly: boolean;
}

/** A file of services/, as far as the walls look at it. */
export interface SourceFile {
  /** from the repository's root: `services/facts/when.ts` */
  path: string;
  lines: number;
  imports: readonly Import[];
  tree: ts.SourceFile;
}

export function sourceFilesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => sourceFile(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}

export function sourceFile(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = nodesOf(tree).flatMap((node) => importOf(node, path) ?? []);
  return { path, lines: text.trimEnd().split('\n').length, imports, tree };
}

/** Every node of a tree, in the order of the text. */
export function nodesOf(node: ts.Node): ts.Node[] {
  return [node, ...node.getChildren().flatMap(nodesOf)];
}

function importOf(node: ts.Node, from: string): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return imported(
      node.moduleSpecifier,
      from,
      node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    );
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return imported(node.moduleSpecifier, from, node.isTypeOnly);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0] && imported(node.arguments[0], from, false);
  }
  return undefined;
}

function imported(specifier: ts.Expression, from: string, typeOnly: boolean): Import {
  if (!ts.isStringLiteral(specifier)) throw new Error(`${from} imports what only a run can tell`);
  const inside = specifier.text.startsWith('.');
  const to = inside ? fileOf(join(dirname(from), specifier.text)) : packageOf(specifier.text);
  return { to, inside, typeOnly };
}

/** What is imported as `.js` stands there as `.ts`, or as `.tsx` where it has markup. */
function fileOf(module: string): string {
  const withMarkup = module.replace(/\.js$/, '.tsx');
  return existsSync(withMarkup) ? withMarkup : module.replace(/\.js$/, '.ts');
}

/** `@scope/name/deep/path.js` is of `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
