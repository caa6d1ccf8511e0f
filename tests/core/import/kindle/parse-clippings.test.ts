// `My Clippings.txt` in the languages and the generations of Kindles: rows, places, times, and which note is on what.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportSet } from '../../../../lib/core/import/import-set.ts';
import { countRows, importText } from '../../../support/import-context.ts';

/** Four records of a device: two highlights, a note on the first, a bookmark. */
interface Device {
  readonly name: string;
  readonly first: string;
  readonly note: string;
  readonly bookmark: string;
  readonly second: string;
  readonly starts: readonly [number, number];
  readonly created: string;
}

const TODAY = '2024-08-22T18:10:53.000Z';
const IN_2013 = '2013-06-17T20:13:12.000Z';
const DEVICES: readonly Device[] = [
  {
    name: 'English (US)',
    first: '- Your Highlight on page 112 | Location 1300-1301 | Added on Thursday, August 22, 2024 6:10:53 PM',
    note: '- Your Note on page 112 | Location 1301 | Added on Thursday, August 22, 2024 6:11:00 PM',
    bookmark: '- Your Bookmark on page 112 | Location 1300 | Added on Thursday, August 22, 2024 6:12:53 PM',
    second: '- Your Highlight on page 212 | Location 2300-2301 | Added on Thursday, August 22, 2024 6:20:53 PM',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'English (UK), no pages, a narrow blank before PM',
    first: '- Your Highlight at location 1300-1301 | Added on Thursday, 22 August 2024 18:10:53',
    note: '- Your Note at location 1301 | Added on Thursday, August 22, 2024 6:11:00\u202fPM',
    bookmark: '- Your Bookmark at location 1300 | Added on Thursday, 22 August 2024 18:12:53',
    second: '- Your Underline at location 2300-2301 | Added on Thursday, 22 August, 2024 6:20:53 PM',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'English of 2011 and 2012',
    first: '- Highlight Loc. 143-46  | Added on Friday, 6 July 12 07:37:42 GMT+01:00',
    note: '- Note Loc. 146  | Added on Friday, 6 July 12 07:38:42 GMT+01:00',
    bookmark: '- Bookmark on Page 415 | Loc. 6353  | Added on Saturday, April 30, 2011, 08:37 AM',
    second: '- Highlight on Page 99 | Loc. 1999-2003  | Added on Friday, 6 July 12 07:47:42 GMT+01:00',
    starts: [143, 1999],
    created: '2012-07-06T06:37:42.000Z',
  },
  {
    name: 'German',
    first:
      '- Deine Markierung auf Seite 112 | bei Position 1300-1301 | Hinzugefügt am Donnerstag, 22. August 2024 18:10:53',
    note: '- Deine Notiz auf Seite 112 | bei Position 1301 | Hinzugefügt am Donnerstag, 22. August 2024 18:11:00',
    bookmark: '- Dein Lesezeichen auf Seite 112 | Position 1300 | Hinzugefügt am Donnerstag, 22. August 2024 18:12:53',
    second: '- Ihre Markierung bei Position 2300-2301 | Hinzugefügt am Thursday, August 22, 2024 6:20:53 PM',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'German of 2012 and 2013',
    first: '- Ihre Markierung Position 14-14 | Hinzugefügt am Montag, 17. Juni 2013 um 20:13:12 Uhr',
    note: '- Ihre Notiz Position 14 | Hinzugefügt am Montag, 17. Juni 2013 um 20:14:00 Uhr',
    bookmark: '- Ihr Lesezeichen auf Seite 222 | Position 3393 | Hinzugefügt am Montag, 17. Juni 2013 um 20:15:42 Uhr',
    second: '- Markierung Pos. 2919-28 | Hinzugefügt am Montag, 17. Juni 2013 um 20:25:42 Uhr',
    starts: [14, 2919],
    created: IN_2013,
  },
  {
    name: 'Spanish',
    first: '- La subrayado en la página 112 | posición 1300-1301 | Añadido el jueves, 22 de agosto de 2024 18:10:53',
    note: '- La nota en la página 112 | posición 1301 | Añadido el jueves, 22 de agosto de 2024 18:11:00',
    bookmark: '- El marcador en la página 112 | posición 1300 | Añadido el jueves, 22 de agosto de 2024 18:12:53',
    second: '- Tu subrayado en la posición 2300-2301 | Añadido el jueves, 22 de agosto de 2024 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Spanish of 2012 and 2013',
    first: '- Mi subrayado en la página 41 | Posición 620 - 622 | Añadido el lunes 17 de junio de 2013, 20:13:12',
    note: '- Mi nota en la página 41 | Posición 622 | Añadido el lunes 17 de junio de 2013, 20:14:12',
    bookmark: '- Mi marcador en la página 222 | Posición 3393 | Añadido el lunes 17 de junio de 2013, 20:15:27',
    second: '- Mi subrayado Posición 3400 - 3401 | Añadido el lunes 17 de junio de 2013, 20:16:27',
    starts: [620, 3400],
    created: IN_2013,
  },
  {
    name: 'French',
    first: '- Votre surlignement sur la page 112 | emplacement 1300-1301 | Ajouté le jeudi 22 août 2024 18:10:53',
    note: '- Votre note sur la page 112 | emplacement 1301 | Ajouté le jeudi 22 août 2024 18:11:00',
    bookmark: '- Votre signet sur la page 112 | emplacement 1300 | Ajouté le jeudi 22 août 2024 18:12:53',
    second: '- Votre surlignement à lʼemplacement 2300-2301 | Ajouté le jeudi 22 août 2024 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'French of 2013',
    first: '- Votre surlignement Emplacement 12-12 | Ajouté le lundi 17 juin 2013 à 20:13:12',
    note: '- Votre note Emplacement 12 | Ajouté le lundi 17 juin 2013 à 20:14:15',
    bookmark: '- Votre signet sur la page 222 | Emplacement 3393 | Ajouté le lundi 17 juin 2013 à 20:19:40',
    second: '- Votre surlignement sur la page 222 | Emplacement 3394-96 | Ajouté le lundi 17 juin 2013 à 20:29:15',
    starts: [12, 3394],
    created: IN_2013,
  },
  {
    name: 'Italian',
    first:
      '- La tua evidenziazione a pagina 112 | posizione 1300-1301 | Aggiunto in data giovedì 22 agosto 2024 18:10:53',
    note: '-  La tua nota alla posizione 1301 | Aggiunto in data giovedì 22 agosto 2024 18:11:00',
    bookmark: '- Il tuo segnalibro a pagina 112 | posizione 1300 | Aggiunto in data giovedì 22 agosto 2024 18:12:53',
    second: '- La tua evidenziazione alla posizione 2300-2301 | Aggiunto in data giovedì 22 agosto 2024 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Italian of 2012 and 2013, two digits of the year',
    first: '- La mia evidenziazione Posizione 22-22 | Aggiunto il lunedì 17 giugno 13, 20:13:12',
    note: '- Le mie note a pagina 2 | Posizione 22 | Aggiunto il lunedì 17 giugno 13, 20:23:44',
    bookmark: '- Il mio segnalibro a pagina 222 | Posizione 3393 | Aggiunto il lunedì 17 giugno 13, 20:23:54',
    second: '- La mia evidenziazione a pagina 222 | Posizione 3395-3397 | Aggiunto il lunedì 17 giugno 13, 20:33:44',
    starts: [22, 3395],
    created: IN_2013,
  },
  {
    name: 'Portuguese',
    first: '- Seu destaque na página 112 | posição 1300-1301 | Adicionado: quinta-feira, 22 de agosto de 2024 18:10:53',
    note: '- Sua nota na página 112 | posição 1301 | Adicionado: quinta-feira, 22 de agosto de 2024 18:11:00',
    bookmark: '- Seu marcador na página 112 | posição 1300 | Adicionado: quinta-feira, 22 de agosto de 2024 18:12:53',
    second:
      '- Seu destaque na página xiv | posição 2300-2301 | Adicionado: quinta-feira, 22 de agosto de 2024 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Portuguese of 2013',
    first:
      '- Seu destaque na página 222 | Posição 3396-3396 | Adicionado na data segunda-feira, 17 de junho de 2013, 20:13:12',
    note: '- Sua nota na página 222 | Posição 3396 | Adicionado na data segunda-feira, 17 de junho de 2013, 20:14:30',
    bookmark:
      '- Seu marcador de página na página 222 | Posição 3393 | Adicionado na data segunda-feira, 17 de junho de 2013, 20:40:09',
    second: '- Seu destaque Posição 3400-3402 | Adicionado na data segunda-feira, 17 de junho de 2013, 20:49:30',
    starts: [3396, 3400],
    created: IN_2013,
  },
  {
    name: 'Dutch',
    first: '- Je highlight op pagina 112 | locatie 1300 t/m 1301 | Toegevoegd op donderdag 22 augustus 2024 18:10:53',
    note: '- Je notitie op pagina 112 | locatie 1301 | Toegevoegd op donderdag 22 augustus 2024 18:11:00',
    bookmark: '- Je bladwijzer op pagina 112 | locatie 1300 | Toegevoegd op donderdag 22 augustus 2024 18:12:53',
    second: '- Uw markering op locatie 2300-2301 | Toegevoegd op donderdag 22 augustus 2024 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Russian',
    first:
      '– Ваш выделенный отрывок на странице 112 | Место 1300–1301 | Добавлено: четверг, 22 августа 2024 г. в 18:10:53',
    note: '– Ваша заметка на странице 112 | Место 1301 | Добавлено: четверг, 22 августа 2024 г. в 18:11:00',
    bookmark: '– Ваша закладка на странице 112 | Место 1300 | Добавлено: четверг, 22 августа 2024 г. в 18:12:53',
    second: '– Ваш выделенный отрывок в месте 2300–2301 | Добавлено: четверг, 22 августа 2024 г. в 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Chinese',
    first: '- 您在第 112 页（位置 #1300-1301）的标注 | 添加于 2024年8月22日星期四 下午6:10:53',
    note: '- 您在第 112 页（位置 #1301）的笔记 | 添加于 2024年8月22日星期四 下午6:11:00',
    bookmark: '- 您在第 112 页（位置 #1300）的书签 | 添加于 2024年8月22日星期四 下午6:12:53',
    second: '- 您在位置 #2300-2301的标注 | 添加于 2024年8月22日星期四 下午6:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Chinese without pages, in the morning',
    first: '- 您在位置 #1300-1301的标注 | 添加于 2024年8月22日星期四 上午12:10:53',
    note: '- 您在位置 #1301 的笔记 | 添加于 2024年8月22日星期四 上午12:11:00',
    bookmark: '- 您在位置 #1300的书签 | 添加于 2024年8月22日星期四 上午12:12:53',
    second: '- 您在位置 #2300-2301的标注 | 添加于 2024年8月22日星期四 上午12:20:53',
    starts: [1300, 2300],
    created: '2024-08-22T00:10:53.000Z',
  },
  {
    name: 'Chinese of 2013',
    first: '- 我的标注 第222页 | 位置3397-3398 | 已添加至 2013年6月17日 星期一 20:13:12',
    note: '- 我的笔记 第222页 | 位置3398 | 已添加至 2013年6月17日 星期一 20:14:51',
    bookmark: '- 我的书签 位置8 | 已添加至 2013年6月17日 星期一 20:15:37',
    second: '- 我的标注 位置4400-4402 | 已添加至 2013年6月17日 星期一 20:16:37',
    starts: [3397, 4400],
    created: IN_2013,
  },
  {
    name: 'Traditional Chinese',
    first: '- 您在第 112 頁（位置 #1300-1301）的標註 | 新增於 2024年8月22日星期四 下午6:10:53',
    note: '- 您在第 112 頁（位置 #1301）的筆記 | 新增於 2024年8月22日星期四 下午6:11:00',
    bookmark: '- 您在第 112 頁（位置 #1300）的書籤 | 新增於 2024年8月22日星期四 下午6:12:53',
    second: '- 您在第 xii 頁（位置 #2300-2301）的標註 | 新增於 2024年8月22日星期四 下午6:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Japanese',
    first: '- 112ページ|位置No. 1300-1301のハイライト |作成日: 2024年8月22日木曜日 18:10:53',
    note: '- 112ページ|位置No. 1301のメモ |作成日: 2024年8月22日木曜日 18:11:00',
    bookmark: '- 112ページ|位置No. 1300のブックマーク |作成日: 2024年8月22日木曜日 18:12:53',
    second: '- 位置No. 2300-2301のハイライト |作成日: 2024年8月22日木曜日 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Japanese of 2013',
    first: '- ハイライト ページ222 | 位置No. 3396-3396 | 追加日： 2013年6月17日 (月曜日) 20:13:12',
    note: '- メモ 位置No. 3396 | 追加日： 2013年6月17日 (月曜日) 20:14:16',
    bookmark: '- ブックマーク 位置No. 1 | 追加日： 2013年6月17日 (月曜日) 20:15:28',
    second: '- ハイライト 位置No. 4400-4401 | 追加日： 2013年6月17日 (月曜日) 20:16:16',
    starts: [3396, 4400],
    created: IN_2013,
  },
  {
    name: 'Korean',
    first: '- 112페이지 | 위치 1300-1301의 하이라이트 | 추가됨: 2024년 8월 22일 목요일 오후 6:10:53',
    note: '- 112페이지 | 위치 1301의 메모 | 추가됨: 2024년 8월 22일 목요일 오후 6:11:00',
    bookmark: '- 112페이지 | 위치 1300의 북마크 | 추가됨: 2024년 8월 22일 목요일 오후 6:12:53',
    second: '- 위치 2300-2301의 하이라이트 | 추가됨: 2024년 8월 22일 목요일 오후 6:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Polish',
    first: '- podkreślenie | Str. 112 | Dodany w czwartek, 22 sierpnia 2024, 18:10:53',
    note: '- notatka | Str. 112 | Dodany w czwartek, 22 sierpnia 2024, 18:11:00',
    bookmark: '- zakładka | Str. 112 | Dodany w czwartek, 22 sierpnia 2024, 18:12:53',
    second: '- podkreślenie | Str. 230 | Dodany w czwartek, 22 sierpnia 2024, 18:20:53',
    starts: [112, 230],
    created: TODAY,
  },
  {
    name: 'Turkish',
    first: '- 112. sayfadaki Vurgunuz | Konum 1300-1301 | Eklenme tarihi: 22 Ağustos 2024 Perşembe 18:10:53',
    note: '- 112. sayfadaki Notunuz | Konum 1301 | Eklenme tarihi: 22 Ağustos 2024 Perşembe 18:11:00',
    bookmark: '- 112. sayfadaki Yer İşaretiniz | Konum 1300 | Eklenme tarihi: 22 Ağustos 2024 Perşembe 18:12:53',
    second: '- Vurgunuz | Konum 2300-2301 | Eklenme tarihi: 22 Ağustos 2024 Perşembe 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'Swedish',
    first: '- Din markering på sida 112 | Plats 1300-1301 | Tillagd torsdag 22 augusti 2024 18:10:53',
    note: '- Din anteckning på sida 112 | Plats 1301 | Tillagd torsdag 22 augusti 2024 18:11:00',
    bookmark: '- Ditt bokmärke på sida 112 | Plats 1300 | Tillagd torsdag 22 augusti 2024 18:12:53',
    second: '- Din markering | Plats 2300-2301 | Tillagd torsdag 22 augusti 2024 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
  {
    name: 'a language that nobody knows here',
    first: '- Þú merktir | staðsetning 1300-1301 | Bætt við 2024-08-22 18:10:53',
    note: '- Þú skrifaðir | staðsetning 1301 | Bætt við 2024-08-22 18:11:00',
    bookmark: '- Bókamerki | staðsetning 1300 | Bætt við 2024-08-22 18:12:53',
    second: '- Þú merktir | staðsetning 2300-2301 | Bætt við 2024-08-22 18:20:53',
    starts: [1300, 2300],
    created: TODAY,
  },
];

const record = (label: string, words: string, title = 'A Book (Doe, Jane)') =>
  `${title}\n${label}\n\n${words}\n==========\n`;
const added = (at: string) => `Added on Thursday, 22 August 2024 ${at}`;
const highlight = (place: string, words: string, at = '10:00:00') =>
  record(`- Your Highlight at location ${place} | ${added(at)}`, words);
const note = (place: string, words: string, at = '10:00:30') =>
  record(`- Your Note at location ${place} | ${added(at)}`, words);
const onPage = (kind: string, page: string, words: string, at = '10:00:00') =>
  record(`- Your ${kind} on page ${page} | ${added(at)}`, words);
const rowsOf = ({ highlights }: ImportSet) =>
  highlights.map(({ selector, note: said }) => [selector?.quote.exact ?? null, said]);

describe.each(DEVICES)('a Kindle in $name', ({ first, note: noted, bookmark, second, starts, created }) => {
  const file = [
    record(first, 'First words.'),
    record(noted, 'My note.'),
    record(bookmark, ''),
    record(second, 'Other words.'),
  ];

  it.each([
    ['as it is', file.join('')],
    [
      'with CRLF and the mark of the encoding before each title',
      `\uFEFF${file.join('\uFEFF').replaceAll('\n', '\r\n')}`,
    ],
    ['the note before its highlight', [file[1], file[0], file[3], file[2]].join('')],
  ])('gives all rows, places, times and the note on the right highlight, %s', (_what, text) => {
    const set = importText(text);
    expect(set).toMatchObject({ kind: 'kindle', problems: [], invalid: 0, skipped: 1, joined: 1 });
    expect(
      set.highlights.map(({ selector, note: said, created: time }) => [
        selector?.quote.exact,
        selector?.position.start,
        said,
        time,
      ]),
    ).toEqual([
      ['First words.', starts[0], 'My note.', created],
      ['Other words.', starts[1], '', expect.stringMatching(created.slice(0, 11))],
    ]);
    expect(countRows(set)).toBe(4);
  });
});

it('reads a file that one device wrote in all its languages', () => {
  const set = importText(
    DEVICES.map(({ first, note: noted, bookmark, second, name }) =>
      [
        record(first, `First words ${name}.`, name),
        record(noted, `Note ${name}`, name),
        record(bookmark, '', name),
        record(second, `Other words ${name}.`, name),
      ].join(''),
    ).join(''),
  );
  expect(rowsOf(set)).toEqual(
    DEVICES.flatMap(({ name }) => [
      [`First words ${name}.`, `Note ${name}`],
      [`Other words ${name}.`, ''],
    ]),
  );
});

it.each(['at their times', 'all in one second'])(
  'keeps notes of several languages in one place of one book apart, %s',
  (when) => {
    const today = DEVICES.filter(({ starts, created }) => starts[0] === 1300 && created === TODAY);
    const atOnce = (label: string) => (when === 'at their times' ? label : label.replace(/11([:분分])00/, '10$153'));
    const set = importText(
      today
        .map(
          ({ first, note: noted, name }) =>
            record(first, `My words in ${name}`) + record(atOnce(noted), `My note in ${name}`),
        )
        .join(''),
    );
    expect(rowsOf(set)).toEqual(today.map(({ name }) => [`My words in ${name}`, `My note in ${name}`]));
  },
);

describe('a note', () => {
  it.each([
    [
      'at the end of its highlight',
      highlight('10-12', 'a') + highlight('20-22', 'b') + note('12', 'n'),
      [
        ['a', 'n'],
        ['b', ''],
      ],
    ],
    [
      'inside it',
      highlight('10-14', 'a') + highlight('20-22', 'b') + note('12', 'n'),
      [
        ['a', 'n'],
        ['b', ''],
      ],
    ],
    [
      'inside two: the one that ends there',
      highlight('10-20', 'a') + highlight('16-40', 'b') + note('20', 'n'),
      [
        ['a', 'n'],
        ['b', ''],
      ],
    ],
    [
      'inside two: the inner one',
      highlight('10-30', 'a') + highlight('14-25', 'b') + note('16', 'n'),
      [
        ['a', ''],
        ['b', 'n'],
      ],
    ],
    [
      'inside two: the one of the same second',
      highlight('10-20', 'a') + highlight('16-40', 'b', '11:00:00') + note('20', 'n', '11:00:00'),
      [
        ['a', ''],
        ['b', 'n'],
      ],
    ],
    [
      'nowhere near one',
      highlight('10-12', 'a') + note('13', 'n'),
      [
        ['a', ''],
        [null, 'n'],
      ],
    ],
    [
      'before all',
      note('1', 'n') + highlight('10-12', 'a'),
      [
        [null, 'n'],
        ['a', ''],
      ],
    ],
    [
      'of another book',
      highlight('10-12', 'a') + record(`- Your Note at location 12 | ${added('10:00:30')}`, 'n', 'Other (Doe)'),
      [
        ['a', ''],
        [null, 'n'],
      ],
    ],
    [
      'on a page with one highlight',
      onPage('Highlight', '7', 'a') + onPage('Note', '7', 'n', '12:00:00'),
      [['a', 'n']],
    ],
    [
      'on a page with two: the one written just before',
      onPage('Highlight', '7', 'a') + onPage('Highlight', '7', 'b', '10:01:00') + onPage('Note', '7', 'n', '10:01:20'),
      [
        ['a', ''],
        ['b', 'n'],
      ],
    ],
    [
      'on a page with two, long after both',
      onPage('Highlight', '7', 'a') + onPage('Highlight', '7', 'b', '10:01:00') + onPage('Note', '7', 'n', '12:00:00'),
      [
        ['a', ''],
        ['b', ''],
        [null, 'n'],
      ],
    ],
    [
      'on page xii, which is not page 12',
      onPage('Highlight', '12', 'a') + onPage('Note', 'xii', 'n'),
      [
        ['a', ''],
        [null, 'n'],
      ],
    ],
    ['on page xii', onPage('Highlight', 'xii', 'a') + onPage('Note', 'XII', 'n'), [['a', 'n']]],
    [
      'on a highlight that was extended since',
      highlight('10-12', 'a few') + note('12', 'n') + highlight('10-15', 'a few more words', '10:05:00'),
      [['a few more words', 'n']],
    ],
    [
      'beside another one on the same highlight',
      highlight('10-20', 'a') + note('12', 'one') + note('20', 'two'),
      [['a', 'one\n\ntwo']],
    ],
  ])('%s', (_where, text, rows) => {
    expect(rowsOf(importText(text))).toEqual(rows);
  });
});

describe('what is in the file more than once', () => {
  it.each([
    [
      'extended',
      highlight('10-11', 'some words') + highlight('10-13', 'some words and more'),
      [['some words and more', '']],
      1,
    ],
    [
      'extended to the front',
      highlight('12-13', 'and more') + highlight('10-13', 'some words and more'),
      [['some words and more', '']],
      1,
    ],
    [
      'extended twice',
      highlight('10-10', 'a b') + highlight('10-11', 'a b c') + highlight('10-12', 'a b c d'),
      [['a b c d', '']],
      2,
    ],
    [
      'made shorter',
      highlight('10-13', 'some words and more') + highlight('10-11', 'some words'),
      [['some words and more', '']],
      1,
    ],
    [
      'with other blanks',
      highlight('10-13', 'some  words') + highlight('10-13', 'some words and'),
      [['some words and', '']],
      1,
    ],
    ['the same', highlight('10-13', 'a') + highlight('10-13', 'a', '10:09:00'), [['a', '']], 1],
    [
      'the same words elsewhere',
      highlight('10-13', 'a') + highlight('30-33', 'a'),
      [
        ['a', ''],
        ['a', ''],
      ],
      0,
    ],
    [
      'neighbours',
      highlight('10-13', 'some words') + highlight('13-14', 'and others'),
      [
        ['some words', ''],
        ['and others', ''],
      ],
      0,
    ],
    [
      'extended on a page',
      onPage('Highlight', '7', 'some') + onPage('Highlight', '7', 'some more'),
      [['some more', '']],
      1,
    ],
    [
      'a word of a page, and a sentence that has it',
      onPage('Highlight', '7', 'word') + onPage('Highlight', '7', 'the word is here'),
      [
        ['word', ''],
        ['the word is here', ''],
      ],
      0,
    ],
    [
      'a note, mended',
      highlight('10-12', 'a') + note('12', 'my note') + note('12', 'my note, mended', '10:09:00'),
      [['a', 'my note, mended']],
      1,
    ],
    [
      'a note, made shorter',
      highlight('10-12', 'a') + note('12', 'my note, long') + note('12', 'my note', '10:09:00'),
      [['a', 'my note']],
      1,
    ],
    [
      'a note with a slip of the pen',
      highlight('10-12', 'a') + note('12', 'I dont agree at all') + note('12', "I don't agree at all", '10:09:00'),
      [['a', "I don't agree at all"]],
      1,
    ],
    [
      'a note alone, mended',
      note('12', 'my note') + note('12', 'my note, mended', '10:09:00'),
      [[null, 'my note, mended']],
      1,
    ],
    [
      'a note that its extended highlight has once more',
      highlight('10-12', 'a few') +
        note('12', 'n') +
        highlight('10-15', 'a few more', '10:05:00') +
        note('15', 'n', '10:05:00'),
      [['a few more', 'n']],
      2,
    ],
    [
      'a note, mended after another highlight in its place was made',
      highlight('10-12', 'a') +
        note('12', 'on the first') +
        highlight('10-12', 'b') +
        note('12', 'on the first, mended', '10:09:00'),
      [
        ['a', 'on the first, mended'],
        ['b', ''],
      ],
      1,
    ],
    [
      'two notes alone in one place',
      note('12', 'apples') + note('12', 'pears', '10:09:00'),
      [
        [null, 'apples'],
        [null, 'pears'],
      ],
      0,
    ],
    [
      'two notes of one second',
      highlight('10-12', 'a') + note('12', 'Hollow 2') + note('12', 'Hollow 3'),
      [['a', 'Hollow 2\n\nHollow 3']],
      0,
    ],
  ])('%s', (_what, text, rows, skipped) => {
    const set = importText(text);
    expect([rowsOf(set), set.skipped, set.problems]).toEqual([rows, skipped, []]);
  });

  it('tells the words of a note that another one replaces', () => {
    const set = importText(highlight('10-12', 'a') + note('12', 'apples') + note('12', 'pears', '10:09:00'));
    expect([rowsOf(set), set.skipped]).toEqual([[['a', 'pears']], 1]);
    expect(set.problems).toMatchObject([{ path: 'clipping 2', line: 6, message: expect.stringContaining('apples') }]);
  });
});

describe('the limit of a publisher', () => {
  it.each([
    ['<You have reached the clipping limit for this item>'],
    ['<You have reached the clipping limit set by the publisher, Some Publisher>'],
    ['<Sie haben das Limit für Ausschnitte aus diesem Artikel erreicht>'],
    ['<Has alcanzado el límite de recortes para este artículo>'],
    ['<Vous avez atteint la limite de copie pour cet article>'],
    ['<Hai raggiunto il limite di ritagli per questo articolo>'],
    ['<Você atingiu o limite de recortes deste item>'],
    ['<Je hebt de limiet voor knipsels van dit item bereikt>'],
    ['<Вы достигли максимального количества элементов буфера обмена для этого содержимого>'],
    ['<您已达到本内容的剪贴上限>'],
    ['<このアイテムのクリップ上限に達しました>'],
    ['<이 항목의 클리핑 한도에 도달했습니다>'],
  ])('is no quote: %s', (notice) => {
    const set = importText(
      highlight('10-12', ` ${notice}`) + note('12', 'mine') + highlight('20-22', `Eleven words ${notice} `),
    );
    expect(rowsOf(set)).toEqual([
      [null, expect.stringMatching(/^mine\n\n\[Highlighted in the book \(location 10\)\./)],
      ['Eleven words', ''],
    ]);
    expect(set.problems).toMatchObject([
      { path: 'clipping 1', line: 1, message: expect.stringContaining('no words') },
      { path: 'clipping 3', line: 11, message: expect.stringContaining('break off') },
    ]);
    expect(countRows(set)).toBe(3);
  });

  it.each(['if (a < limit && b > limit)', '<html>', 'the <limit>', 'x <b> no limit'])('is not %s', (words) => {
    expect(rowsOf(importText(highlight('10-12', words)))).toEqual([[words, '']]);
  });
});

describe('a title', () => {
  it.each([
    ['A Book (Second Edition) (Reader, N.)', 'A Book (Second Edition)', 'Reader, N.'],
    ['飘（上下） (外国文学名著名译丛书) ((美)米切尔)', '飘（上下） (外国文学名著名译丛书)', '(美)米切尔'],
    ['Gödel, Escher, Bach (An Eternal Golden Braid)  ', 'Gödel, Escher, Bach (An Eternal Golden Braid)', ''],
    ['L’échappée belle  (Anna Gavalda) ', 'L’échappée belle', 'Anna Gavalda'],
    ['No brackets - Somebody', 'No brackets - Somebody', ''],
    ['Torn bracket)', 'Torn bracket)', ''],
    ['(All of it)', '(All of it)', ''],
  ])('%s', (line, title, author) => {
    const { articles } = importText(record(`- Your Highlight at location 1-2 | ${added('10:00:00')}`, 'words', line));
    expect(articles).toMatchObject([{ title, author }]);
  });

  it('may be missing', () => {
    expect(
      rowsOf(importText(`- Your Highlight at location 1-2 | ${added('10:00:00')}\n\nwords\n==========\n`)),
    ).toEqual([['words', '']]);
  });
});

it('tells what is torn, and the line of it', () => {
  const set = importText(
    `${highlight('1-2', 'a')}Torn\nno place\n==========\n${highlight('3-4', '')}${highlight('5-6', 'paragraphs\n\nof a book')}Cut off (Doe)`,
  );
  expect(set.problems).toEqual([
    { path: 'clipping 2', line: 6, message: 'Expected a line of place and time' },
    { path: 'clipping 3', line: 9, message: 'Expected words' },
    { path: 'clipping 5', line: 21, message: 'Expected a line of place and time' },
  ]);
  expect([rowsOf(set), countRows(set)]).toEqual([
    [
      ['a', ''],
      ['paragraphs\n\nof a book', ''],
    ],
    5,
  ]);
});

it('reads a record behind lines of one that was not written whole', () => {
  const set = importText(`torn words\nof something\n${highlight('1-2', 'a')}`);
  expect(rowsOf(set)).toEqual([['a', '']]);
  expect(set.articles).toMatchObject([{ title: 'A Book', author: 'Doe, Jane' }]);
  expect(set.problems).toMatchObject([
    { path: 'clipping 1', line: 3, message: expect.stringContaining('belong to nothing') },
  ]);
});

it('reads a language without a word that is known here, months too', () => {
  const text =
    record('- आपका | 1300-1301 | जोड़ा गया 22 अगस्त 2024 18:10:53', 'words') +
    record('- आपका | 1301 | जोड़ा गया 22 अगस्त 2024 18:11:53', 'n');
  expect(rowsOf(importText(text))).toEqual([['words', 'n']]);
});

it('has no time for a day that does not exist', () => {
  const set = importText(record('- Your Highlight on Location 1-2 | Added on Sunday, June 31, 2026 11:00:00 AM', 'a'));
  expect(set.highlights).toMatchObject([{ created: '2026-02-03T04:05:06.000Z', selector: { position: { start: 1 } } }]);
});

describe('any file', () => {
  const place = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, more]) => [from, from + more] as const);
  const clipping = fc.record({
    kind: fc.constantFrom('Highlight', 'Note', 'Bookmark', 'Nothing'),
    place,
    isPage: fc.boolean(),
    words: fc.constantFrom(
      '',
      'a',
      'a b',
      'a b c',
      'b c',
      'd',
      ' <You have reached the clipping limit for this item>',
      'e\n\nf',
    ),
    minute: fc.integer({ min: 0, max: 59 }),
    title: fc.constantFrom('One (Doe)', 'Two (Doe)', 'Three  '),
  });
  type Clipping = typeof clipping extends fc.Arbitrary<infer Value> ? Value : never;
  const write = ({ kind, place: [from, to], isPage, words, minute, title }: Clipping) => {
    const range = kind === 'Highlight' ? `${from}-${to}` : `${from}`;
    const where = isPage ? `page ${from}` : `Location ${range}`;
    const label =
      kind === 'Nothing'
        ? 'no label'
        : `- Your ${kind} on ${where} | Added on 1 May 2024 10:${String(minute).padStart(2, '0')}:00`;
    return `${title}\n${label}\n\n${words}\n==========\n`;
  };

  it('loses no record without counting it', () => {
    fc.assert(
      fc.property(fc.array(clipping, { minLength: 1, maxLength: 40 }), (clippings) => {
        const set = importText(
          `${clippings.map(write).join('')}${highlight('900-901', 'so that it is a file of a Kindle')}`,
        );
        expect(countRows(set)).toBe(clippings.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('has every word of a note in a row, or tells of it', () => {
    fc.assert(
      fc.property(fc.array(clipping, { minLength: 1, maxLength: 20 }), (clippings) => {
        const named = clippings.map((each, at) =>
          each.kind === 'Note' && each.words !== '' ? { ...each, words: `w${at}x` } : each,
        );
        const set = importText(
          `${named.map(write).join('')}${highlight('900-901', 'so that it is a file of a Kindle')}`,
        );
        const everything = [
          ...set.highlights.map((row) => row.note),
          ...set.problems.map(({ message }) => message),
        ].join('\n');
        for (const { kind, words } of named) if (kind === 'Note' && words !== '') expect(everything).toContain(words);
      }),
      { numRuns: 300 },
    );
  });

  it('puts a note only where its place is', () => {
    fc.assert(
      fc.property(fc.array(clipping, { minLength: 1, maxLength: 30 }), (clippings) => {
        const named = clippings.map((each, at) => ({
          ...each,
          isPage: false,
          words: `${each.kind === 'Note' ? 'n' : 'h'}${at}-`,
        }));
        const set = importText(named.map(write).join('') + highlight('900-901', 'last'));
        for (const { selector, note: said } of set.highlights) {
          const at = /^h(\d+)-$/.exec(selector?.quote.exact ?? '')?.[1];
          if (at === undefined) continue;
          const [from, to] = named[Number(at)]?.place ?? [0, 0];
          for (const [, nth] of said.matchAll(/n(\d+)-/g)) {
            const [place = 0] = named[Number(nth)]?.place ?? [];
            expect(place >= from && place <= to).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
