// A text as quotes are compared in it: its ink. Blanks, invisible characters, accents and the style of quotes and
// dashes are what copies of one text differ in most; ink has none of them.

/** Folds text into ink, unit by unit, into an array that it is given. */
export interface InkFolder {
  /**
   * Appends the ink of `raw` to `into` from `length` on and gives the new length. What does not fit is counted and not
   * kept: fold again into a larger array.
   */
  readonly fold: (raw: string, into: Uint16Array, length: number) => number;
  /** Offset in `raw` of the unit that makes its `nth` unit of ink, 0-based; `before` is the unit of ink before `raw`. */
  readonly offsetOf: (raw: string, nth: number, before: number) => number;
}

const DASH = 0x2d;
/** In the table, where 0 is what was not looked at yet: without ink, with more than one unit of it. */
const [NONE, SEVERAL] = [1, 2];

const QUOTE = /[`\u00b4\u02bc\u2018-\u201b\u2032]/u;
const DOUBLE_QUOTE = /[\u00ab\u00bb\u201c-\u201f\u2033]/u;
const ANY_DASH = /[\u2010-\u2015\u2212]/u;
/** White space, controls, default ignorables, tatweel, and the accents and vowel points of letters. */
const BLANK =
  /\s|\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}|[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]/gu;
/** Letters of Arabic that are written for one another. */
const ARABIC: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' };

/** A folder with a table of its own, 128 kB, that is filled as characters come. */
export function createInkFolder(): InkFolder {
  const table = new Uint16Array(0x10000);
  const several = new Map<number, string>();
  const learn = (code: number): number => {
    const ink = inkOf(String.fromCharCode(code));
    if (ink.length > 1) several.set(code, ink);
    const entry = ink.length === 0 ? NONE : ink.length > 1 ? SEVERAL : ink.charCodeAt(0);
    table[code] = entry;
    return entry;
  };
  return {
    fold(raw, into, length) {
      let at = length;
      for (let unit = 0; unit < raw.length; unit++) {
        const code = raw.charCodeAt(unit);
        const ink = table[code] || learn(code);
        if (ink > SEVERAL) {
          // One hyphen, two, or a dash: one unit.
          if (ink !== DASH || into[at - 1] !== DASH) into[at++] = ink;
        } else if (ink === SEVERAL) {
          const units = several.get(code) ?? '';
          for (let each = 0; each < units.length; each++) into[at++] = units.charCodeAt(each);
        }
      }
      return at;
    },
    offsetOf(raw, nth, before) {
      let [left, last] = [nth, before];
      for (let unit = 0; unit < raw.length; unit++) {
        const code = raw.charCodeAt(unit);
        const ink = table[code] || learn(code);
        const count = ink === SEVERAL ? (several.get(code)?.length ?? 0) : Number(ink > SEVERAL);
        if (count === 0 || (ink === DASH && last === DASH)) continue;
        if (left < count) return unit;
        left -= count;
        last = ink;
      }
      return raw.length;
    },
  };
}

function inkOf(unit: string): string {
  if (QUOTE.test(unit)) return "'";
  if (DOUBLE_QUOTE.test(unit)) return '"';
  if (ANY_DASH.test(unit)) return '-';
  const plain = unit.normalize('NFKD').replace(BLANK, '');
  return plain.replace(/./gu, (each) => ARABIC[each] ?? each);
}

/** Units taken in one go: a call may have only so many arguments. */
const CHUNK = 8192;

/** Ink as a string, for the engine's own search. */
export function inkToString(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + CHUNK)));
  return text;
}
