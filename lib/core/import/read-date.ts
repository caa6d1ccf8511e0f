// Times as other programs write them. The same text is the same time on every machine: what names no zone is UTC.
import { findMonth } from './month-names.ts';

/** Which of the first two numbers of `01/02/2026` is the day. */
export type DateOrder = 'day-first' | 'month-first';

interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Characters of a date; what is longer is a text with a date in it. */
const MAX_DATE = 120;
/** The last second of the year 9999. */
const LATEST_MS = 253_402_300_799_999;
/** Milliseconds since 1970 have more digits than seconds have before the year 5138. */
const FIRST_MILLISECONDS = 100_000_000_000;
const CLOCK =
  /(?<![\d:])(\d{1,2})[:時时시点點](?: ?)(\d{1,2})(?:[:分분](?: ?)(\d{2})(?!\d)(?:[.,](\d{1,9}))?)?[分秒초]?/u;
/** Northern devices write points, and only after a month by name can these be no date. */
const POINTED_CLOCK = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$/;
const AFTERNOON = /^(?:pm|p\.? ?m\.?|下午|午後|晚上|傍晚|오후|ös|μμ|μ\.μ\.|م)/iu;
const MORNING = /^(?:am|a\.? ?m\.?|上午|午前|凌晨|早上|清晨|오전|öö|πμ|π\.μ\.|ص)/iu;
const HALF_BEFORE = /(?:上午|下午|午前|午後|凌晨|早上|清晨|晚上|傍晚|오전|오후|ÖÖ|ÖS|\b[AP]\.?M\.?) ?$/iu;
const ZONE = /^ ?\(?(?:z(?![a-z])|(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?(?!\d))/i;

/**
 * ISO 8601 in UTC, or `null` for what is no time: ISO 8601 and its kin, days in numbers with any sign between them, months
 * by name in some twenty languages, `2024年3月9日`, halves of a day (`PM`, `下午`, `午後`), zones in numbers, seconds and
 * milliseconds since 1970. A day that does not exist is none.
 */
export function readDate(text: string, order: DateOrder = 'day-first'): string | null {
  if (text.length > MAX_DATE) return null;
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[٠-٩۰-۹]/g, asciiDigit)
    .trim();
  if (plain === '') return null;
  if (/^\d+(?:\.\d+)?$/.test(plain)) return readNumber(plain);
  const clock = CLOCK.exec(plain);
  if (clock === null) return readWithoutColon(plain, order);
  const before = plain.slice(0, clock.index);
  const after = plain.slice(clock.index + clock[0].length);
  const half = HALF_BEFORE.exec(before)?.[0] ?? after.trimStart();
  const rest = after.replace(/^ ?(?:am|pm|[ap]\.? ?m\.?)(?!\p{L})/iu, '');
  const zone = ZONE.exec(rest);
  const day = readDay(`${before} ${zone === null ? rest : rest.slice(zone[0].length)}`, order);
  const timeMs = readClock(clock, half);
  if (day === null || timeMs === null) return null;
  return toIso(dayMs(day) + timeMs - readZone(zone));
}

/**
 * Which order the days of a column are in: a first number over 12 can only be a day, a second one only a day after its
 * month. Where none is, or both are, it is the day first, as nearly everywhere.
 */
export function decideDateOrder(column: Iterable<string>): DateOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const text of column) {
    const [, first = '0', second = '0'] = SHORT_DAY.exec(text.slice(0, MAX_DATE)) ?? [];
    dayFirst ||= Number(first) > 12;
    monthFirst ||= Number(second) > 12;
  }
  return monthFirst && !dayFirst ? 'month-first' : 'day-first';
}

const SHORT_DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/;
const LONG_DAY = /(?<!\d)(\d{4})(?:[-/.年년] ?|\. )(\d{1,2})(?:[-/.月월] ?|\. )(\d{1,2})(?!\d)/u;
const CJK_DAY = /(?<!\d)(\d{2}|\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u;
const PACKED_DAY = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

function readDay(text: string, order: DateOrder): Day | null {
  const [, year, month, day] = CJK_DAY.exec(text) ?? LONG_DAY.exec(text) ?? [];
  if (year !== undefined) return checkDay(fullYear(year), Number(month), Number(day));
  const short = SHORT_DAY.exec(text);
  if (short === null) return readNamedDay(text);
  const [, first, second, last = ''] = short;
  const numbers = [Number(first), Number(second)] as const;
  // With points the day is first in every country that writes them.
  const isMonthFirst = order === 'month-first' && !short[0].includes('.');
  const [dayNumber, monthNumber] = isMonthFirst ? [numbers[1], numbers[0]] : numbers;
  return checkDay(fullYear(last), monthNumber, dayNumber);
}

/** Day and year beside a month by name, in any order: the one with four digits is the year, else the last of two. */
function readNamedDay(text: string): Day | null {
  const month = findMonth(text);
  if (month === null) return null;
  const numbers: readonly string[] = text.match(/\d+/g) ?? [];
  const yearAt = numbers.findIndex((digits) => digits.length === 4);
  const year = numbers[yearAt < 0 ? 1 : yearAt];
  const day = numbers[yearAt === 0 ? 1 : 0];
  // What further numbers mean nobody knows.
  if (year === undefined || day === undefined || numbers.length > 2) return null;
  return checkDay(fullYear(year), month + 1, Number(day));
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function checkDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : null;
}

function dayMs({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function readWithoutColon(text: string, order: DateOrder): string | null {
  const clock = findMonth(text) === null ? null : POINTED_CLOCK.exec(text);
  const day = readDay(clock === null ? text : text.slice(0, clock.index), order);
  const timeMs = clock === null ? 0 : readClock(clock, '');
  return day === null || timeMs === null ? null : toIso(dayMs(day) + timeMs);
}

function readClock([, hours, minutes, seconds = '0', fraction = '']: readonly string[], half: string): number | null {
  const isAfternoon = AFTERNOON.test(half);
  const isHalf = isAfternoon || MORNING.test(half);
  const told = Number(hours);
  const hour = isHalf && told <= 12 ? (told % 12) + (isAfternoon ? 12 : 0) : told;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + milliseconds;
}

function readZone(zone: RegExpExecArray | null): number {
  const [, sign, hours = '0', minutes = '0'] = zone ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

function readNumber(digits: string): string | null {
  const [, year = '', month = '', day = ''] = PACKED_DAY.exec(digits) ?? [];
  const packed = year === '' ? null : checkDay(Number(year), Number(month), Number(day));
  if (packed !== null) return toIso(dayMs(packed));
  const number = Number(digits);
  // Below, it is a year, a count or a place, and no time that anybody highlighted at.
  if (number < 100_000_000) return null;
  return toIso(number < FIRST_MILLISECONDS ? number * 1000 : number);
}

function toIso(timeMs: number): string | null {
  return timeMs >= 0 && timeMs <= LATEST_MS ? new Date(Math.trunc(timeMs)).toISOString() : null;
}

function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
