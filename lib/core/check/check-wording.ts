// How notes are worded: docs/editorial.md, as far as a pattern can tell.
import type { Pack } from '../pack/pack.ts';
import { type AdviceRule, type Finding, find } from './advice.ts';
import { listWords } from './list-words.ts';

/** What is quoted is not the notes' own voice. */
const QUOTED = /“[^“”]*”|"[^"]*"|‘[^‘’]*’(?!\p{L})/gu;

const EVERY_LANGUAGE: readonly (readonly [AdviceRule, RegExp])[] = [
  ['exclamation', /[!！]/],
  ['stray-space', / {2}/],
];

const ENGLISH: readonly (readonly [AdviceRule, RegExp])[] = [
  [
    'relative-date',
    /\b(recently|currently|nowadays|today|yesterday|tomorrow|(last|this|next) (week|month|year|decade)|(days|weeks|months|years) ago)\b/i,
  ],
  [
    'judgement-word',
    /\b(notorious(ly)?|infamous(ly)?|shameful(ly)?|outrageous(ly)?|of course|obviously|falsely|admits|admitted|so-called)\b/i,
  ],
  ['own-voice', /\bwe (believe|think|know|find|feel)\b|\b(our|my) (view|opinion|belief)\b/i],
];

/** Words and signs that a note does without. */
export function checkWording(pack: Pack): Finding[] {
  const rules = /^en\b/i.test(pack.language) ? [...EVERY_LANGUAGE, ...ENGLISH] : EVERY_LANGUAGE;
  return listWords(pack).flatMap(({ path, value }) => {
    const own = value.replaceAll(QUOTED, '“”');
    return rules.flatMap(([rule, pattern]) => {
      const word = pattern.exec(own)?.[0];
      return word === undefined ? [] : [find(rule, path, `has "${word}"`)];
    });
  });
}
