// Dates as pages write them. Only what can be read in one way is taken: 01/02/2026 is a day in February or in January.

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The year first: 2026-05-17, with what follows it in ISO 8601; 2026.5.17; 2026/05/17; 20260517. */
const YEAR_FIRST = /^(\d{4})(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
/** 2026年5月17日, 2026년 5월 17일. */
const EAST_ASIAN = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?/;
/** 17 May 2026, Sun, 17 May 2026 10:00:00 GMT, 17th of May, 2026. */
const DAY_FIRST = /^(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d)/;
/** May 17, 2026, Sunday, May 17th 2026, May 2026. */
const MONTH_FIRST = /^(?:[A-Za-z]{3,9}, )?([A-Za-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})(?!\d)/;

/** Year, month and day of a date, as many as are known and can be: 2022-02-30 is a February. */
export function readDateParts(text: string): number[] {
  const date = text.trim();
  const joined = COMPACT.exec(date) ?? EAST_ASIAN.exec(date);
  if (joined !== null) return keepPossible(joined[1], joined[2], joined[3]);
  const [, year, , month, day] = YEAR_FIRST.exec(date) ?? [];
  if (year !== undefined) return keepPossible(year, month, day);
  const dayFirst = DAY_FIRST.exec(date);
  if (dayFirst !== null) return keepPossible(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(date);
  return monthFirst === null ? [] : keepPossible(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

/** English names alone; `0` for others, so that the year is left. */
function monthOf(name = ''): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}

function keepPossible(year = '', month = '', day = ''): number[] {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y === 0) return [];
  if (m < 1 || m > 12) return [y];
  const days = new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate();
  return d < 1 || d > days ? [y, m] : [y, m, d];
}
