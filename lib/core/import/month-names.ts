// Months by name, in the languages that reading programs and devices write.

/** A line a month. Forms that languages bend a name to beside a day stand with it; abbreviations need not. */
const NAMES: readonly string[] = [
  'january januar jänner enero janvier gennaio janeiro januari январь января ocak styczeń stycznia tammikuuta tammikuu leden ledna січня يناير',
  'february februar feber febrero février febbraio fevereiro februari февраль февраля şubat luty lutego helmikuuta helmikuu únor února лютого فبراير',
  'march märz marzo mars março maart март марта mart marzec marca marts maaliskuuta maaliskuu březen března березня مارس',
  'april abril avril aprile апрель апреля nisan kwiecień kwietnia huhtikuuta huhtikuu duben dubna квітня أبريل ابريل',
  'may mai mayo maggio maio mei май мая mayıs maj maja toukokuuta toukokuu květen května травня مايو',
  'june juni junio juin giugno junho июнь июня haziran czerwiec czerwca kesäkuuta kesäkuu červen června червня يونيو',
  'july juli julio juillet luglio julho июль июля temmuz lipiec lipca heinäkuuta heinäkuu červenec července липня يوليو',
  'august agosto août augustus август августа ağustos sierpień sierpnia augusti elokuuta elokuu srpen srpna серпня أغسطس اغسطس',
  'september septiembre setiembre septembre settembre setembro сентябрь сентября eylül wrzesień września syyskuuta syyskuu září вересня سبتمبر',
  'october oktober octubre octobre ottobre outubro октябрь октября ekim październik października lokakuuta lokakuu říjen října жовтня أكتوبر اكتوبر',
  'november noviembre novembre novembro ноябрь ноября kasım listopad listopada marraskuuta marraskuu listopadu листопада نوفمبر',
  'december dezember diciembre décembre dicembre dezembro декабрь декабря aralık grudzień grudnia desember joulukuuta joulukuu prosinec prosince грудня ديسمبر',
];
/** Not the beginnings of their names. */
const ABBREVIATIONS = new Map([
  ['mrz', 2],
  ['mrt', 2],
]);
const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((line, month) => line.split(' ').map((name) => [name, month] as const)),
);
const SHORTEST_ABBREVIATION = 3;

/**
 * The month, 0-based, that a text names; `null` for none. Whole names count before abbreviations, and of several
 * abbreviations the last: the day of the week comes first, and `mar.` is Tuesday in three languages.
 */
export function findMonth(text: string): number | null {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  for (const word of words) {
    const month = MONTHS.get(word);
    if (month !== undefined) return month;
  }
  return words.reduce<number | null>((found, word) => abbreviated(word) ?? found, null);
}

function abbreviated(word: string): number | null {
  if (word.length < SHORTEST_ABBREVIATION) return null;
  const known = ABBREVIATIONS.get(word);
  if (known !== undefined) return known;
  const months = new Set([...MONTHS].filter(([name]) => name.startsWith(word)).map(([, month]) => month));
  const [month = null] = months;
  return months.size === 1 ? month : null;
}
