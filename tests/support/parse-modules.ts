// The modules of the repository as TypeScript's own parser sees them.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** The root of the repository. */
export const ROOT = new URL('../../', import.meta.url);

/** One thing that a module exports. */
export interface Export {
  /** As it is written, without its body: `function readBlocks`, `interface Block`. */
  readonly name: string;
  readonly line: number;
  /** Code, and not a type alone. */
  readonly isCode: boolean;
  /** The text of its docstring; empty where it has none. */
  readonly docstring: string;
}

/** The paths of all TypeScript modules below a folder, from the root, in order. */
export function listModules(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map(({ parentPath, name }) => `${parentPath.replace(/\/$/, '')}/${name}`.slice(ROOT.pathname.length))
    .sort();
}

/** What a module exports, in the order of its text. */
export function listExports(path: string): Export[] {
  const source = ts.createSourceFile(path, readFileSync(new URL(path, ROOT), 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).map((statement) => ({
    name: nameOf(statement),
    line: source.getLineAndCharacterOfPosition(statement.getStart()).line + 1,
    isCode: isCode(statement),
    docstring: ts.getJSDocCommentsAndTags(statement).map(textOf).join('\n').trim(),
  }));
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  return ts.canHaveModifiers(statement) && hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false;
}

function isCode(statement: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return false;
  if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly;
  return !(ts.canHaveModifiers(statement) && hasModifier(statement, ts.SyntaxKind.DeclareKeyword));
}

function nameOf(statement: ts.Statement): string {
  return (statement.getText().split(/[({=<;\n]/u)[0] ?? '').replace('export ', '').trim();
}

function textOf(doc: ts.JSDoc | ts.JSDocTag): string {
  return ts.getTextOfJSDocComment(doc.comment) ?? '';
}
