// All regular expressions in the source, literals and those that are put together from constants.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Pattern } from './count-pattern-steps.ts';

export interface SourcePattern extends Pattern {
  /** `lib/core/anchor/quote.ts:12` */
  readonly place: string;
  readonly file: string;
  /** As it stands in the source. */
  readonly written: string;
  /** Whether it is put together from what only the program knows. */
  readonly isUnknown: boolean;
}

/** Of all TypeScript files below folders of the project. */
export function listPatterns(folders: readonly string[]): SourcePattern[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => readPatterns(`${folder}/${name.replaceAll('\\', '/')}`)),
  );
}

function readPatterns(file: string): SourcePattern[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind);
  const constants = new Map<string, ts.Expression>();
  const found: SourcePattern[] = [];
  const add = (node: ts.Node, pattern: Pattern | null) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const isUnknown = pattern === null;
    found.push({
      source: '',
      flags: '',
      ...pattern,
      file,
      place: `${file}:${line + 1}`,
      written: node.getText(),
      isUnknown,
    });
  };
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer);
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) add(node, splitLiteral(node.getText()));
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') add(node, evaluatePattern(node, constants));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function splitLiteral(literal: string): Pattern {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

function evaluatePattern(
  { arguments: given }: ts.NewExpression,
  constants: ReadonlyMap<string, ts.Expression>,
): Pattern | null {
  const [source, flags = ''] = (given ?? []).map((each) => evaluate(each, constants));
  return source === null || source === undefined || flags === null ? null : { source, flags };
}

function evaluate(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) return splitLiteral(node.getText()).source;
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    return constant === undefined ? null : evaluate(constant, constants);
  }
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw')
    return ts.isNoSubstitutionTemplateLiteral(node.template) ? (node.template.rawText ?? null) : null;
  if (!ts.isTemplateExpression(node)) return null;
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const value = evaluate(expression, constants);
    return value === null ? null : value + literal.text;
  });
  return spans.includes(null) ? null : node.head.text + spans.join('');
}
