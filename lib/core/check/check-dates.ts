// Dates, versions, and the article's own address.

import { isAt } from '../article/recognise-address.ts';
import type { Pack } from '../pack/pack.ts';
import { type Finding, find } from './advice.ts';

/** Dates that cannot be, or not together; a version that the changelog does not know. */
export function checkDates(pack: Pack): Finding[] {
  const { asOf, changelog, article, version } = pack;
  const dates: [string, string][] = [
    ['asOf', asOf],
    ...changelog.map(({ date }, at): [string, string] => [`changelog[${at}].date`, date]),
    ['article.published', article.published],
    ...pack.sources.flatMap(({ date }, at): [string, string][] =>
      date === null ? [] : [[`sources[${at}].date`, date]],
    ),
  ];
  return [
    ...dates.flatMap(([path, date]) => (isDate(date) ? [] : [find('impossible-date', path, `is ${date}`)])),
    ...(isAfter(article.published, asOf)
      ? [find('published-after-as-of', 'article.published', `is ${article.published}, and "asOf" is ${asOf}`)]
      : []),
    ...pack.sources.flatMap(({ date }, at) =>
      date !== null && isAfter(date, asOf)
        ? [find('source-after-as-of', `sources[${at}].date`, `is ${date}, and "asOf" is ${asOf}`)]
        : [],
    ),
    ...(changelog.some((entry) => entry.version === version)
      ? []
      : [find('no-changelog-entry', 'changelog', `has no entry for version ${version}`)]),
    ...changelog.flatMap(({ date }, at) => {
      const newer = changelog[at - 1]?.date;
      return newer !== undefined && isAfter(date, newer)
        ? [find('changelog-order', `changelog[${at}].date`, `is ${date}, after ${newer} above it`)]
        : [];
    }),
  ];
}

/** Where the article is looked for. */
export function checkAddress({ article }: Pack): Finding[] {
  const { url, address, paragraphs } = article;
  const hosts = new Set(address.hosts);
  const twin = (host: string) => (host.startsWith('www.') ? host.slice(4) : `www.${host}`);
  return [
    ...(isAt(url, address) ? [] : [find('not-at-own-address', 'article.url', 'is at none of the hosts and paths')]),
    ...address.hosts.flatMap((host, at) =>
      hosts.has(twin(host)) || !/^(www\.)?[^.]+\.[^.]+$/.test(host)
        ? []
        : [find('host-missing', `article.address.hosts[${at}]`, `is ${host}, and ${twin(host)} is not there`)],
    ),
    ...address.paths.flatMap((path, at) =>
      path === '/' ? [find('whole-site', `article.address.paths[${at}]`, 'is "/"')] : [],
    ),
    ...(paragraphs.some(({ zone }) => zone === 'body')
      ? []
      : [find('no-body', 'article.paragraphs', 'has no paragraph of the body')]),
  ];
}

function isDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const isMonth = month >= 1 && month <= 12;
  return isMonth && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True when the first date is later for certain: "2017" is not after "2017-11-26". */
function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}
