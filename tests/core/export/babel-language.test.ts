// Languages by biblatex's names.
import { describe, expect, it } from 'vitest';
import { babelLanguage } from '../../../lib/core/export/babel-language.ts';

describe('languages', () => {
  it.each([
    ['en', 'english'],
    ['EN-us', 'american'],
    ['en_GB', 'british'],
    ['de', 'ngerman'],
    ['zh-Hans-CN', 'chinese'],
    ['ur-PK', 'urdu'],
    ['', ''],
    ['tlh', ''],
    ['constructor', ''],
    ['}, note = {x', ''],
  ])('%j is %j', (tag, name) => {
    expect(babelLanguage(tag)).toBe(name);
  });
});
