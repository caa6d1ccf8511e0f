// Kind, place and time of single labels, apart from the files that they are in.
import { describe, expect, it } from 'vitest';
import { cutLimitNotice } from '../../../../lib/core/import/kindle/label-words.ts';
import { isLabel, readHeadingPlace, readLabel } from '../../../../lib/core/import/kindle/read-label.ts';

const at = (start: number, end = start) => ({ start, end });

describe('a label', () => {
  it.each([
    ['- Highlight Loc. 1999-03  | Added on 6 July 12', 'highlight', at(1999, 2003), null],
    ['- Highlight Loc. 1199-201  | Added on 6 July 12', 'highlight', at(1199, 1201), null],
    ['- Your Highlight on page 7-9 | Added on 6 July 2012', 'highlight', null, at(7, 9)],
    ['- Your Highlight on page xii | Location 300-340 | Added on 6 July 2012', 'highlight', at(300, 340), at(12)],
    ['- Your Note on page mcmxciv | Added on 6 July 2012', 'note', null, at(1994)],
    ['- Seu marcador de página na página 222 | Posição 3393 | 17 de junho de 2013', 'bookmark', at(3393), at(222)],
    ['- Deine Markierung auf Seite A-3 | bei Position 12 | 6. Juli 2012', 'highlight', at(12), null],
    ['- Clip This Article on Location 20-25 | Added on 1 May 2024', 'highlight', at(20, 25), null],
    [
      '- Je highlight op pagina 1 t/m 10 | locatie 2 t/m 20 | Toegevoegd op 1 mei 2024',
      'highlight',
      at(2, 20),
      at(1, 10),
    ],
    ['- 标注 | 第 12 页 · 位置 #123-125 | 添加于 2025年5月19日 下午10:20:31', 'highlight', at(123, 125), at(12)],
    ['- 7ページ｜位置No. 114-116のメモ | 作成日: 2024年12月30日月曜日 14:46:33', 'note', at(114, 116), at(7)],
    ['- Ihre Markierung auf Seite 262', 'highlight', null, at(262)],
  ])('%s', (label, kind, location, page) => {
    expect(isLabel(label)).toBe(true);
    expect(readLabel(label)).toMatchObject({ kind, place: { location, page } });
  });

  it.each([
    'no dash 12 | 2024',
    '- a list of 12 things',
    '- highlight without a number',
    '-----',
    `- ${'x'.repeat(500)} 12 | 2024`,
  ])('is not: %s', (line) => {
    expect(isLabel(line)).toBe(false);
  });

  it.each([
    ['Page 12 · Location 1,536', at(1536), at(12)],
    ['Seite 12 · Position 1.536', at(1536), at(12)],
    ['Location 12,5', at(12), null],
    ['', null, null],
  ])('a heading of the app: %s', (heading, location, page) => {
    expect(readHeadingPlace(heading)).toMatchObject({ location, page });
  });
});

describe('the notice of a limit', () => {
  it.each([
    ['words <You have reached the clipping limit for this item>', 'words'],
    ['＜您已达到本内容的剪贴上限＞', ''],
    ['the <limitless>', null],
    ['<a limit>', null],
    ['<no such word is in this sentence>', null],
    ['<You have reached the clipping limit> and more', null],
    [`<${'limit of words '.repeat(40)}>`, null],
  ])('%s', (words, rest) => {
    expect(cutLimitNotice(words)).toBe(rest);
  });
});
