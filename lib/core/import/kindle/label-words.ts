// What Kindles and Kindle apps call things in the languages that they speak.
//
// Sources of the shapes (facts, no code): the fixtures of yakimka/clippings and hadynz/kindle-clippings (devices of today),
// "MyClippings" of Axel Walthelm (eight languages in 2013), KindleMate2 (Polish), KindleClippingsToJEX (Korean). Turkish and
// Scandinavian words are those of the apps.

/** What a record is. */
export type KindleKind = 'highlight' | 'note' | 'bookmark';

/** Words of a language, in lower case; a beginning stands for all forms of a word that languages bend. */
interface LabelWords {
  readonly note: readonly string[];
  readonly bookmark: readonly string[];
  /** Underlines, circles and saved articles too: words of the book, marked. */
  readonly highlight: readonly string[];
  readonly page: readonly string[];
  readonly location: readonly string[];
}

const LANGUAGES: Readonly<Record<string, LabelWords>> = {
  en: {
    note: ['note'],
    bookmark: ['bookmark'],
    highlight: ['highlight', 'underline', 'circle', 'asterisk', 'clip'],
    page: ['page'],
    location: ['location', 'loc'],
  },
  de: {
    note: ['notiz'],
    bookmark: ['lesezeichen'],
    highlight: ['markierung', 'ausschnitt', 'artikel'],
    page: ['seite'],
    location: ['position', 'pos'],
  },
  es: {
    note: ['nota'],
    bookmark: ['marcador'],
    highlight: ['subrayado', 'destacado', 'recorte', 'artículo'],
    page: ['página', 'pág'],
    location: ['posición'],
  },
  fr: {
    note: ['note'],
    bookmark: ['signet', 'marque-page'],
    highlight: ['surlignement', 'surlignage', 'surligné', 'extrait'],
    page: ['page'],
    location: ['emplacement', 'empl'],
  },
  it: {
    note: ['nota', 'note'],
    bookmark: ['segnalibro'],
    highlight: ['evidenziazione', 'evidenziato', 'ritaglio', 'articolo'],
    page: ['pagina', 'pag'],
    location: ['posizione'],
  },
  pt: {
    note: ['nota'],
    bookmark: ['marcador'],
    highlight: ['destaque', 'realce', 'recorte', 'artigo'],
    page: ['página', 'pág'],
    location: ['posição', 'localização', 'local'],
  },
  nl: {
    note: ['notitie'],
    bookmark: ['bladwijzer'],
    highlight: ['highlight', 'markering', 'knipsel', 'artikel'],
    page: ['pagina'],
    location: ['locatie'],
  },
  ru: {
    note: ['заметк'],
    bookmark: ['закладк'],
    highlight: ['отрыв', 'выделен', 'вырезк'],
    page: ['страниц', 'стр'],
    location: ['мест', 'местоположен', 'позици'],
  },
  zh: {
    note: ['笔记', '筆記', '註記', '批注', '批註'],
    bookmark: ['书签', '書籤'],
    highlight: ['标注', '標註', '標注', '标记', '標記', '划线', '劃線', '畫線', '剪切', '剪贴', '剪貼'],
    page: ['页', '頁'],
    location: ['位置'],
  },
  ja: {
    note: ['メモ'],
    bookmark: ['ブックマーク'],
    highlight: ['ハイライト', 'クリップ'],
    page: ['ページ'],
    location: ['位置'],
  },
  ko: {
    note: ['메모', '노트'],
    bookmark: ['북마크', '책갈피'],
    highlight: ['하이라이트', '클립'],
    page: ['페이지', '쪽'],
    location: ['위치'],
  },
  pl: {
    note: ['notatk'],
    bookmark: ['zakładk'],
    highlight: ['podkreślen', 'zaznaczen', 'wyróżnien'],
    page: ['stron', 'str'],
    location: ['lokalizacj', 'pozycj', 'miejsc'],
  },
  tr: {
    note: ['not', 'notun'],
    bookmark: ['yer'],
    highlight: ['vurgu'],
    page: ['sayfa'],
    location: ['konum'],
  },
  sv: {
    note: ['anteckning'],
    bookmark: ['bokmärke'],
    highlight: ['markering', 'överstrykning'],
    page: ['sida'],
    location: ['plats'],
  },
  da: {
    note: ['note', 'notat'],
    bookmark: ['bogmærke', 'bokmerke'],
    highlight: ['fremhævning', 'markering', 'uthev'],
    page: ['side'],
    location: ['placering', 'plassering', 'posisjon'],
  },
};

/** Between the two ends of a place: `12-14`, `12–14`, `12 t/m 14`. */
export const RANGE_SIGNS: ReadonlySet<string> = new Set(['-', '–', '—', '‐', '‑', '−', '~', 't/m']);

/** What a word of a label can stand for. */
export type LabelMeaning = keyof LabelWords;

/** Of a script that has no blanks between words. */
export const WITHOUT_BLANKS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Beginnings of this many letters stand for all their forms; shorter words only for themselves. */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 4;
const MEANINGS = ['note', 'bookmark', 'highlight', 'page', 'location'] as const;
type Known = readonly [word: string, what: LabelMeaning];
const KNOWN: readonly Known[] = Object.values(LANGUAGES).flatMap((words) =>
  MEANINGS.flatMap((what) => words[what].map((word) => [word, what] as const)),
);
const SIGNS = KNOWN.filter(([word]) => WITHOUT_BLANKS.test(word));
const BY_BEGINNING: ReadonlyMap<string, readonly Known[]> = new Map(
  KNOWN.map(([word]) => word.slice(0, SHORTEST_STEM)).map((beginning) => [
    beginning,
    KNOWN.filter(([word]) => word.slice(0, SHORTEST_STEM) === beginning),
  ]),
);

/** What a lower-case word means in any of the languages; empty for most words. */
export function meaningsOf(word: string): readonly LabelMeaning[] {
  if (WITHOUT_BLANKS.test(word)) return SIGNS.flatMap(([sign, what]) => (word.includes(sign) ? [what] : []));
  const known = BY_BEGINNING.get(word.slice(0, SHORTEST_STEM)) ?? [];
  return known.flatMap(([each, what]) => (isForm(word, each) ? [what] : []));
}

function isForm(word: string, known: string): boolean {
  if (word === known) return true;
  return known.length >= SHORTEST_STEM && word.startsWith(known) && word.length - known.length <= LONGEST_ENDING;
}

/** Words of the sentence that stands for the words of a book once its publisher's limit is reached. */
const LIMIT = /limit|límite|limiet|grenze|лимит|максимальн|ограничен|上限|限制|限度|한도|제한|sınır|gräns|grænse/iu;
const LONGEST_NOTICE = 240;
const SHORTEST_NOTICE = 8;

/**
 * The words before `<You have reached the clipping limit for this item>`, in any language; `null` where no such sentence
 * is at the end. A Kindle writes it in place of the words, or after the few that it may still give.
 */
export function cutLimitNotice(words: string): string | null {
  const text = words.trimEnd();
  const close = text.at(-1);
  if (close !== '>' && close !== '＞') return null;
  const open = Math.max(text.lastIndexOf('<'), text.lastIndexOf('＜'));
  const notice = text.slice(open + 1, -1);
  const isNotice = open >= 0 && notice.length >= SHORTEST_NOTICE && notice.length <= LONGEST_NOTICE;
  return isNotice && isSentence(notice) && LIMIT.test(notice) ? text.slice(0, open).trim() : null;
}

/** More than a tag or a formula in angle brackets: three words, or a line without blanks in a script that has none. */
function isSentence(text: string): boolean {
  return text.trim().split(/\s+/u).length >= 3 || /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{6}/.test(text);
}
