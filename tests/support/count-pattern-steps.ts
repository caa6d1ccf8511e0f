// A matcher of regular expressions that backtracks as an engine does and counts its steps: the time that a pattern takes,
// without a clock. It knows no optimisation, so an engine takes at most as many.

import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** Tries to go on at an offset; true when the rest of the pattern matches. */
type Go = (at: number) => boolean;
type Step = (at: number, go: Go) => boolean;

/** Beyond this the pattern is taken for exponential. */
const MAX_STEPS = 20_000_000;

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

interface Run {
  text: string;
  steps: number;
  readonly captures: Map<AST.CapturingGroup, string>;
}

/** Counts the steps of finding all matches of a pattern in a text, one after the other. */
export function createStepCounter({ source, flags }: Pattern): (text: string) => number {
  const { pattern } = new RegExpParser().parseLiteral(`/${source}/${flags}`);
  const run: Run = { text: '', steps: 0, captures: new Map() };
  const step = compile(pattern, { run, flags, isBackward: false });
  return (text) => {
    Object.assign(run, { text, steps: 0 });
    for (let at = 0; at <= text.length; ) {
      let end = -1;
      step(at, (reached) => {
        end = reached;
        return true;
      });
      if (end === -1 && flags.includes('y')) break;
      at = end > at ? end : at + 1;
    }
    return run.steps;
  };
}

interface Context {
  readonly run: Run;
  readonly flags: string;
  readonly isBackward: boolean;
}

function count(run: Run): void {
  if (++run.steps > MAX_STEPS) throw new RangeError('Expected a pattern that ends, got too many steps');
}

function compile(node: AST.Node, context: Context): Step {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
      return compileAlternatives(node.alternatives, context);
    case 'CapturingGroup':
      return compileCapture(node, context);
    case 'Backreference':
      return compileReference(node, context);
    case 'Alternative':
      return compileSequence(node.elements, context);
    case 'Quantifier':
      return compileQuantifier(node, context);
    case 'Assertion':
      return compileAssertion(node, context);
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return compileSign(node.raw, context);
    default:
      throw new TypeError(`Expected a part of a pattern that can be counted, got ${node.type}`);
  }
}

function compileAlternatives(alternatives: readonly AST.Alternative[], context: Context): Step {
  const steps = alternatives.map((alternative) => compile(alternative, context));
  return (at, go) =>
    steps.some((step) => {
      count(context.run);
      return step(at, go);
    });
}

function compileCapture(group: AST.CapturingGroup, context: Context): Step {
  const { run } = context;
  const step = compileAlternatives(group.alternatives, context);
  return (at, go) =>
    step(at, (next) => {
      const before = run.captures.get(group) ?? '';
      run.captures.set(group, run.text.slice(Math.min(at, next), Math.max(at, next)));
      if (go(next)) return true;
      run.captures.set(group, before);
      return false;
    });
}

function compileReference({ resolved }: AST.Backreference, { run, isBackward }: Context): Step {
  const groups = [resolved].flat();
  return (at, go) => {
    const words = groups.map((group) => run.captures.get(group) ?? '').join('');
    run.steps += words.length;
    count(run);
    const next = isBackward ? at - words.length : at + words.length;
    return run.text.slice(Math.min(at, next), Math.max(at, next)) === words && go(next);
  };
}

function compileSequence(elements: readonly AST.Element[], context: Context): Step {
  const ordered = context.isBackward ? elements.toReversed() : elements;
  return ordered
    .map((element) => compile(element, context))
    .reduceRight<Step>(
      (rest, step) => (at, go) => step(at, (next) => rest(next, go)),
      (at, go) => go(at),
    );
}

function compileQuantifier({ min, max, greedy, element }: AST.Quantifier, context: Context): Step {
  const step = compile(element, context);
  const repeat = (at: number, done: number, go: Go): boolean => {
    count(context.run);
    const more = () =>
      done < max && step(at, (next) => (next === at && done >= min ? false : repeat(next, done + 1, go)));
    if (done < min) return more();
    return greedy ? more() || go(at) : go(at) || more();
  };
  return (at, go) => repeat(at, 0, go);
}

function compileAssertion(node: AST.Assertion, context: Context): Step {
  const { run, flags } = context;
  if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
    const inside = compileAlternatives(node.alternatives, { ...context, isBackward: node.kind === 'lookbehind' });
    return (at, go) => {
      count(run);
      return inside(at, () => true) !== node.negate && go(at);
    };
  }
  const isLineEnd = (sign: string | undefined) =>
    sign === undefined || (flags.includes('m') && /[\n\r\u2028\u2029]/.test(sign));
  const isWord = (sign: string | undefined) => sign !== undefined && /\w/.test(sign);
  const holds = (at: number): boolean => {
    const [before, after] = [run.text[at - 1], run.text[at]];
    if (node.kind === 'start') return isLineEnd(before);
    if (node.kind === 'end') return isLineEnd(after);
    return (isWord(before) !== isWord(after)) !== (node.kind === 'word' && node.negate);
  };
  return (at, go) => {
    count(run);
    return holds(at) && go(at);
  };
}

/** One sign: the engine itself tells whether it is one of these. */
function compileSign(raw: string, { run, flags, isBackward }: Context): Step {
  const test = new RegExp(`^(?:${raw})$`, flags.replace(/[gymd]/g, ''));
  const known = new Map<string, boolean>();
  return (at, go) => {
    count(run);
    const sign = run.text[isBackward ? at - 1 : at];
    if (sign === undefined) return false;
    const isOne = known.get(sign) ?? test.test(sign);
    known.set(sign, isOne);
    return isOne && go(isBackward ? at - 1 : at + 1);
  };
}

const CANDIDATES = [...'a0-_. \t\n"\'“’#<>()[]{}/:;,&=+*`~!|\\@%é\u0301ا\u200B\u0000'];

/** True for a pattern that may go on for as long as its text does: every other looks at a bounded part of it. */
export function isUnbounded({ source, flags }: Pattern): boolean {
  let found = false;
  visitRegExpAST(new RegExpParser().parseLiteral(`/${source}/${flags}`), {
    onQuantifierEnter: ({ max }) => {
      if (max > MAX_REPEATS) found = true;
    },
  });
  return found;
}

/** So many of one part are as good as none: a pattern with fewer looks at a short part of the text. */
const MAX_REPEATS = 30;

/** Texts in which a pattern may be slow: units that it looks for, over and over, and something at either end that it does not. */
export function makeAttacks({ source, flags }: Pattern): ((times: number) => string)[] {
  const { pattern } = new RegExpParser().parseLiteral(`/${source}/${flags}`);
  const [signs, words] = [new Set<string>(), new Set<string>()];
  const addClass = ({ raw }: { raw: string }) => {
    const test = new RegExp(`^(?:${raw})$`, flags.replace(/[gymd]/g, ''));
    const ones = CANDIDATES.filter((candidate) => test.test(candidate));
    // One of a word, two that are none: edges of words may be between them.
    for (const sign of [...ones.slice(0, 1), ...ones.filter((each) => !/\w/.test(each)).slice(0, 2)]) signs.add(sign);
  };
  visitRegExpAST(pattern, {
    onCharacterEnter: ({ value, parent }) => {
      if (parent.type !== 'CharacterClassRange') signs.add(String.fromCodePoint(value));
    },
    onCharacterClassEnter: addClass,
    onCharacterSetEnter: (node) => {
      if (node.parent.type !== 'CharacterClass') addClass(node);
    },
    onAlternativeEnter: ({ elements }) => {
      const word = elements
        .map((each) => (each.type === 'Character' ? String.fromCodePoint(each.value) : '\n'))
        .join('');
      for (const each of word.split('\n')) if (each.length > 1) words.add(each);
    },
  });
  const letters = [...new Set([...[...signs].slice(0, 10), '\n', ' '])];
  const starts = [...letters, ...words];
  const pairs = starts.flatMap((one) => letters.map((other) => one + other));
  const triples = [...words, ...letters.slice(0, 5)].flatMap((one) => pairs.slice(0, 25).map((pair) => one + pair));
  const units = [...new Set([...starts, ...pairs, ...triples])];
  const ends = ['', '\u0000', '\n'];
  return units.flatMap((unit) => [
    ...ends.map((end) => (times: number) => unit.repeat(times) + end),
    ...starts.slice(0, 6).map((start) => (times: number) => `${start}${unit.repeat(times)}\u0000`),
  ]);
}
