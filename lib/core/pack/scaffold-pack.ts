// The beginning of a pack: all that can be read off the article, and the places where a person writes on.
import type { ArticleText } from '../article/article-text.ts';
import { formatShingles, shingleText, words } from '../text/shingles.ts';
import { trimSigns, trimSignsAtEnd } from '../text/trim-signs.ts';
import { type Candidate, findCandidates, hasCapitals } from './find-candidates.ts';
import { FORMAT_VERSION, type Pack } from './pack.ts';

/** What stands where a person is to write. */
const TO_WRITE = 'To be written';
const SOURCE = 'article';

/** What a draft says of itself. */
export interface ScaffoldOptions {
  /** `YYYY-MM-DD`: the day of the draft. */
  readonly today: string;
  readonly creator?: string;
}

/** A pack that passes `parsePack`, and what its editor should know. */
export interface Scaffold {
  readonly pack: Pack;
  readonly remarks: readonly string[];
}

/**
 * A draft for an article: its identity, its paragraphs, candidate actors with their names; no claims. Never throws for
 * an article with an address that is http: or https:.
 */
export function scaffoldPack(article: ArticleText, { today, creator = TO_WRITE }: ScaffoldOptions): Scaffold {
  const language = tagOf(article.language);
  // A title without words has no fingerprint.
  const title = words(article.title).length === 0 ? TO_WRITE : cutText(article.title, 300);
  const body = article.paragraphs.filter((paragraph, at) => at > 0 || paragraph !== article.title);
  const candidates = findCandidates(body, language);
  const ids = makeIds(candidates.map(({ name }) => name));
  const published = article.published || today;
  const url = new URL(article.url);
  const paragraphs = [
    { zone: 'headline' as const, shingles: formatShingles(shingleText(title)) },
    ...body.map((text) => ({ zone: 'body' as const, shingles: formatShingles(shingleText(text)) })),
  ].filter(({ shingles }) => shingles !== '');
  const pack: Pack = {
    format: 'postil-pack',
    formatVersion: FORMAT_VERSION,
    id: idOf(url),
    version: '0.1.0',
    creator: cutText(creator, 120),
    asOf: today,
    language: 'en',
    changelog: [{ version: '0.1.0', date: today, text: `Draft: ${candidates.length} candidate actors, no claims.` }],
    article: {
      title,
      author: cutText(article.author, 160),
      publisher: cutText(article.publisher, 160),
      published,
      language,
      direction: article.direction,
      url: article.url,
      address: { hosts: [url.hostname], paths: [trimSignsAtEnd(url.pathname, '/') || '/'] },
      paragraphs,
    },
    piece: { line: TO_WRITE, note: TO_WRITE, kind: TO_WRITE, argument: [], slips: [], omissions: [] },
    actors: candidates.map((candidate, at) => draftActor(ids[at] ?? `actor-${at}`, candidate)),
    claims: [],
    sources: [
      {
        id: SOURCE,
        url: article.url,
        title,
        publisher: cutText(article.publisher, 160),
        date: article.published || null,
        quality: 'primary',
      },
    ],
  };
  return { pack, remarks: remarksOn(article, candidates) };
}

function draftActor(id: string, { name, names }: Candidate): Pack['actors'][number] {
  return {
    id,
    name: cutText(name, 120),
    type: 'organisation',
    otherNames: names.slice(1),
    scripts: {},
    line: TO_WRITE,
    note: TO_WRITE,
    atPublication: { text: cutText(`${TO_WRITE}: ${name} in the days of the article`, 400), sources: [SOURCE] },
    later: [],
    unverified: [],
    sources: [],
    names: names.map((each) => cutText(each, 120)),
    mentions: [],
    elsewhere: [],
  };
}

function remarksOn(article: ArticleText, candidates: readonly Candidate[]): string[] {
  const missing = (['title', 'author', 'publisher', 'published', 'language'] as const).filter((key) => !article[key]);
  const script = hasCapitals(article.paragraphs.join('\n'))
    ? `${candidates.length} candidates, each by its capitals alone and with the type "organisation": take out and correct.`
    : 'The script of this article has no capitals, so no candidate actors were looked for: add them by hand.';
  return [script, ...missing.map((key) => `The page does not say its ${key}: correct article.${key}.`)];
}

/** `https://www.harbour.example/news/7` → `harbour-7`. */
function idOf({ hostname, pathname }: URL): string {
  const [site = ''] = hostname.replace(/^www\./, '').split('.');
  const last = /\d{4,}/.exec(pathname)?.[0] ?? pathname.split('/').findLast((part) => part !== '') ?? '';
  return slug(`${site}-${last.replace(/\.\w+$/, '')}`) || 'article';
}

function makeIds(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const base = slug(name) || `actor-${at + 1}`;
    let id = base;
    for (let nth = 2; taken.has(id); nth++) id = `${base.slice(0, 58)}-${nth}`;
    taken.add(id);
    return id;
  });
}

function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return trimSigns(plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60), '-');
}

/** Text as the format takes it: trimmed, without control characters, short enough, not empty. */
function cutText(text: string, limit: number): string {
  const plain = text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ').trim();
  return plain.slice(0, limit).trim() || TO_WRITE;
}

/** A language tag as the format takes it; `und`, undetermined, where there is none. */
function tagOf(language: string): string {
  const [main = '', ...rest] = language.trim().replaceAll('_', '-').split('-');
  const tag = [main.toLowerCase(), ...rest].join('-');
  return /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : 'und';
}
