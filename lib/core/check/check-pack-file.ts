// From a pack's file to all that is wrong with it, in the file's order.

import { FORMAT_VERSION, type Pack } from '../pack/pack.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { readPackFile } from '../pack/read-pack-file.ts';
import type { PackProblem } from '../problem.ts';
import { ADVICE } from './advice.ts';
import { checkPack } from './check-pack.ts';

/** What the file is checked against, beyond its own form. */
export interface CheckPackFileOptions {
  /** The article's paragraphs, or any blocks of its page, in order. */
  readonly text?: readonly string[] | undefined;
}

/** The pack, `null` when it cannot be read, and its problems by line. */
export interface CheckedPackFile {
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
}

/** Says what is wrong with the file as JSON, else with its structure, else what advice there is. Never throws. */
export function checkPackFile(file: string, { text }: CheckPackFileOptions = {}): CheckedPackFile {
  const { json, problems, lineOf } = readPackFile(file);
  if (json === null && problems.length > 0) return { pack: null, problems: sort(problems) };
  const parsed = parsePack(json);
  const found = parsed.ok ? [...checkFormat(json), ...checkPack(parsed.value, text)] : parsed.problem;
  const placed = found.map((problem) => ({ ...problem, line: lineOf(problem.path) }));
  return { pack: parsed.ok ? parsed.value : null, problems: sort([...problems, ...placed]) };
}

function checkFormat(json: unknown): PackProblem[] {
  const isCurrent = typeof json === 'object' && json !== null && Reflect.get(json, 'formatVersion') === FORMAT_VERSION;
  const remedy = ADVICE['older-format'][1];
  const message = `is not ${FORMAT_VERSION}`;
  return isCurrent ? [] : [{ path: 'formatVersion', rule: 'older-format', message, remedy, severity: 'advice' }];
}

function sort(problems: readonly PackProblem[]): PackProblem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
