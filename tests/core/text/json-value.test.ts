import { describe, expect, it } from 'vitest';
import { isObject, listOf, numberOf, objectOf, textOf } from '../../../lib/core/text/json-value.ts';

describe('what a value of unknown JSON is', () => {
  it.each([
    [{ a: 1 }, true, { a: 1 }, [{ a: 1 }], '', null],
    [[1, 2], false, {}, [1, 2], '', null],
    ['words', false, {}, ['words'], 'words', null],
    [3, false, {}, [3], '', 3],
    [Number.NaN, false, {}, [Number.NaN], '', null],
    [Number.POSITIVE_INFINITY, false, {}, [Number.POSITIVE_INFINITY], '', null],
    [false, false, {}, [false], '', null],
    // JSON-LD: null says nothing, a list of one may be written as one.
    [null, false, {}, [], '', null],
    [undefined, false, {}, [], '', null],
  ])('%j', (value, is, object, list, text, number) => {
    expect(isObject(value)).toBe(is);
    expect(objectOf(value)).toEqual(object);
    expect(listOf(value)).toEqual(list);
    expect(textOf(value)).toBe(text);
    expect(numberOf(value)).toBe(number);
  });
});
