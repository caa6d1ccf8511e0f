// A text as quotes are compared in it: its ink. Blanks, invisible characters, accents and the style of quotes and
// dashes are what copies of one text differ in most; ink has none of them. Case stays.
import type { InkUnits } from './quote.ts';

/** Folds text into ink, unit by unit, into an array that it is given. */
export interface InkFolder {
  /**
   * Appends the ink of `raw` to `into`, from the ink offset `length` on, and returns the new length. What does not fit
   * is counted and lost: fold again into a larger array (`foldWithRoom`).
   */
  readonly fold: (raw: string, into: Uint16Array, length: number) => number;
  /**
   * Offset in `raw` of the UTF-16 unit that makes its `nth` unit of ink, 0-based; the length of `raw` where it has fewer.
   * `before` is the unit of ink before `raw`, 0 for none.
   */
  readonly offsetOf: (raw: string, nth: number, before: number) => number;
}

const DASH = 0x2d;
/** Entries of the table that are no unit of ink: no ink, several units of it. 0 is a character that did not come yet. */
const [NONE, SEVERAL] = [1, 2];

const QUOTE = /[`\u00b4\u02bc\u2018-\u201b\u2032]/u;
const DOUBLE_QUOTE = /[\u00ab\u00bb\u201c-\u201f\u2033]/u;
const ANY_DASH = /[\u2010-\u2015\u2212]/u;
/** White space, controls, default ignorables, tatweel, and the accents and vowel points of letters. */
const BLANK =
  /\s|\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}|[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]/gu;
/** Letters of Arabic that are written for one another. */
const ARABIC: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' };

/** Returns a folder with a table of its own, 128 kB, that is filled as characters come. */
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
  const append = (units: string, into: Uint16Array, length: number): number => {
    for (let nth = 0; nth < units.length; nth++) into[length + nth] = units.charCodeAt(nth);
    return length + units.length;
  };
  return {
    fold(raw, into, length) {
      let end = length;
      for (let offset = 0; offset < raw.length; offset++) {
        const code = raw.charCodeAt(offset);
        const ink = table[code] || learn(code);
        if (ink === SEVERAL) end = append(several.get(code) ?? '', into, end);
        // One hyphen, two, or a dash: one unit.
        else if (ink > SEVERAL && (ink !== DASH || into[end - 1] !== DASH)) into[end++] = ink;
      }
      return end;
    },
    offsetOf(raw, nth, before) {
      let [left, last] = [nth, before];
      for (let offset = 0; offset < raw.length; offset++) {
        const code = raw.charCodeAt(offset);
        const ink = table[code] || learn(code);
        const count = ink === SEVERAL ? (several.get(code)?.length ?? 0) : Number(ink > SEVERAL);
        if (count === 0 || (ink === DASH && last === DASH)) continue;
        if (left < count) return offset;
        left -= count;
        last = ink;
      }
      return raw.length;
    },
  };
}

/** The ink of one UTF-16 unit: none, one unit, or several ("…", ligatures). */
function inkOf(unit: string): string {
  if (QUOTE.test(unit)) return "'";
  if (DOUBLE_QUOTE.test(unit)) return '"';
  if (ANY_DASH.test(unit)) return '-';
  const plain = unit.normalize('NFKD').replace(BLANK, '');
  return plain.replace(/./gu, (each) => ARABIC[each] ?? each);
}

/** Room beyond what is asked for: few texts have more ink than characters, and those not much more. */
const SPARE_ROOM_UNITS = 64;

/**
 * Calls `fold` with an array that has room for so many units and some, and again with a larger one where that was too
 * small. `fold` returns how many units it has, whether or not they fit.
 */
export function foldWithRoom(room: number, fold: (into: Uint16Array) => number): InkUnits {
  const units = new Uint16Array(room + SPARE_ROOM_UNITS);
  const length = fold(units);
  if (length <= units.length) return { units, length };
  const larger = new Uint16Array(length);
  return { units: larger, length: fold(larger) };
}

/** Units for one call of `String.fromCharCode`: a call takes only so many arguments. */
const MAX_ARGUMENTS = 8192;

/** The first `length` units of ink as a string. */
export function inkToString(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += MAX_ARGUMENTS)
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + MAX_ARGUMENTS)));
  return text;
}
