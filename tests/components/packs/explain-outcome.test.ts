import { expect, test } from 'vitest';
import { explainOutcome } from '../../../components/packs/explain-outcome.ts';
import type { PacksOutcome } from '../../../lib/app/packs/packs-model.ts';
import { translateEnglish } from '../../support/translate-english.ts';

const imported = { kind: 'imported', title: 'The ferry', version: null, refused: [] } as const;

test.each<[PacksOutcome | null, RegExp]>([
  [null, /^$/],
  [imported, /The ferry/],
  [{ ...imported, version: '1.1.0' }, /The ferry.*1\.1\.0/],
  [{ ...imported, refused: ['a.example', 'b.example'] }, /The ferry.* .*a\.example, b\.example/],
  [{ kind: 'removed', title: 'The ferry' }, /The ferry/],
  [{ kind: 'not-kept', pack: 'harbour-7' }, /harbour-7: /],
  [{ kind: 'failed', message: 'The disk is full' }, /The disk is full/],
])('%j is said', (outcome, words) => {
  expect(explainOutcome(outcome, translateEnglish).replace(/[\u2066-\u2069]/g, '')).toMatch(words);
});
