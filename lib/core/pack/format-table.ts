// A pack as Markdown, for a person who reviews it: nothing of the pack is left out but the fingerprints.

import type { TextQuote } from '../text/text-quote.ts';
import type { Pack, PackActor, PackClaim, PackSource, PackStatement } from './pack.ts';

/** One row of a table of two columns; a row of nothing is left out. */
type Row = readonly [label: string, value: string];

interface Lookup {
  readonly actor: (id: string) => string;
  readonly sources: (ids: readonly string[]) => string;
}

/**
 * The pack as Markdown: head, card for the piece, actors with their mentions, claims, sources. The same pack gives the
 * same text; no text of the pack can end a cell, open a tag or make a link.
 */
export function formatTable(pack: Pack): string {
  const lookup = makeLookup(pack);
  const parts = [
    ...formatHead(pack),
    ...formatPiece(pack, lookup),
    `## Actors: ${pack.actors.length}`,
    ...pack.actors.flatMap((actor) => formatActor(actor, lookup)),
    `## Claims: ${pack.claims.length}`,
    ...pack.claims.flatMap((claim) => formatClaim(claim, pack, lookup)),
    `## Sources: ${pack.sources.length}`,
    formatSources(pack.sources),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function makeLookup(pack: Pack): Lookup {
  const names = new Map(pack.actors.map(({ id, name }) => [id, name]));
  const links = new Map(pack.sources.map(({ id, url }) => [id, formatLink(id, url)]));
  return {
    actor: (id) => escapeText(names.get(id) ?? id),
    sources: (ids) => (ids.length === 0 ? '' : ` (${ids.map((id) => links.get(id) ?? id).join(', ')})`),
  };
}

function formatHead(pack: Pack): string[] {
  const { article } = pack;
  return [
    '<!-- Generated from the pack by `npm run pack -- table`; change the pack, not this file. -->',
    `# ${escapeText(article.title)}`,
    formatRows([
      ['Pack', `${code(pack.id)}, version ${escapeText(pack.version)}, format ${pack.formatVersion}`],
      ['Made by', escapeText(pack.creator)],
      ['Evidence as of', pack.asOf],
      ['Language of the notes', code(pack.language)],
      ['Article', formatLink(article.title, article.url)],
      ['Author', escapeText(article.author)],
      ['Published', `${escapeText(article.publisher)}, ${article.published}`],
      ['Language of the article', `${code(article.language)}, ${article.direction}`],
      ['Hosts', article.address.hosts.map(escapeText).join(', ')],
      ['Paths', article.address.paths.map(escapeText).join(', ')],
      ['Paragraphs', `${article.paragraphs.length}: ${article.paragraphs.map(({ zone }) => zone).join(', ')}`],
      ['Mentions by selector', String(pack.actors.reduce((sum, { mentions }) => sum + mentions.length, 0))],
    ]),
    'Paragraphs are counted from 0. Behind each statement stand its sources.',
    '## Changes',
    formatRows(pack.changelog.map(({ version, date, text }) => [`${escapeText(version)}, ${date}`, escapeText(text)])),
  ];
}

function formatPiece({ piece, claims }: Pack, lookup: Lookup): string[] {
  const known = new Set(claims.map(({ id }) => id));
  return [
    '## The piece',
    formatRows([
      ['Line', escapeText(piece.line)],
      ['Note', escapeText(piece.note)],
      ['Kind', escapeText(piece.kind)],
      ...piece.argument.map((text, at): Row => [`Argument, step ${at + 1}`, escapeText(text)]),
    ]),
    `## Slips: ${piece.slips.length}`,
    formatColumns(
      ['Slip', 'Claim', 'Remark'],
      piece.slips.map(({ id, claim, text, sources }) => [
        code(id),
        claim === null ? 'the piece' : known.has(claim) ? code(claim) : escapeText(claim),
        escapeText(text) + lookup.sources(sources),
      ]),
    ),
    `## Omissions: ${piece.omissions.length}`,
    formatRows(piece.omissions.map((omission, at): Row => [String(at + 1), formatStatement(omission, lookup)])),
  ];
}

function formatActor(actor: PackActor, lookup: Lookup): string[] {
  return [
    `### ${escapeText(actor.name)}`,
    formatRows([
      ['Id', code(actor.id)],
      ['Type', actor.type],
      ['Other names', actor.otherNames.map(escapeText).join('; ')],
      ...Object.entries(actor.scripts).map(
        ([language, name]): Row => [`Name, ${escapeText(language)}`, escapeText(name)],
      ),
      ['Wikidata', actor.wikidata ?? ''],
      ['Line', escapeText(actor.line)],
      ['Note', escapeText(actor.note) + lookup.sources(actor.sources)],
      ['At publication', formatStatement(actor.atPublication, lookup)],
      ...actor.later.map((later): Row => ['Later', formatStatement(later, lookup)]),
      ...actor.unverified.map((text): Row => ['Not verified', escapeText(text)]),
      ['Marked by name', actor.names.map(escapeText).join('; ')],
      ['Known elsewhere as', actor.elsewhere.map(escapeText).join('; ')],
    ]),
    formatColumns(
      ['Mention', 'Paragraph', 'Words'],
      actor.mentions.map(({ id, paragraph, selector }) => [code(id), String(paragraph), formatQuote(selector)]),
    ),
  ];
}

function formatClaim(claim: PackClaim, pack: Pack, lookup: Lookup): string[] {
  const evidence = (label: string, statements: readonly PackStatement[]) =>
    statements.map((statement): Row => [label, formatStatement(statement, lookup)]);
  return [
    `### ${escapeText(claim.id)}: ${escapeText(claim.line)}`,
    formatRows([
      ['Words', formatQuote(claim.selector)],
      ['Paragraph', `${claim.paragraph}, ${pack.article.paragraphs[claim.paragraph]?.zone ?? 'unknown'}`],
      ['Kind', claim.kind],
      ['Asserted by', escapeText(claim.assertedBy)],
      ['Hedges', claim.hedges.map((hedge) => `“${escapeText(hedge)}”`).join(', ')],
      ['Assessment', claim.assessment],
      ['Attribution', claim.attribution ?? ''],
      ['Confidence', claim.confidence],
      ['Note', escapeText(claim.note)],
      ...evidence('Evidence for', claim.evidence.for),
      ...evidence('Evidence against', claim.evidence.against),
      ...evidence('Evidence qualifying', claim.evidence.qualifying),
      ...claim.unverified.map((text): Row => ['Not verified', escapeText(text)]),
      ['Speaks of', claim.actors.map(lookup.actor).join('; ')],
      ...claim.relations.map((relation): Row => ['Relation', `${relation.type} ${code(relation.claim)}`]),
      ...claim.says.map(({ subject, predicate, object }): Row => {
        const deed = `${lookup.actor(subject)} → ${escapeText(predicate)}`;
        return ['Says', object === null ? deed : `${deed} → ${lookup.actor(object)}`];
      }),
    ]),
  ];
}

function formatSources(sources: readonly PackSource[]): string {
  return formatColumns(
    ['Source', 'Title', 'Publisher', 'Date', 'Quality'],
    sources.map(({ id, url, title, publisher, date, quality }) => [
      code(id),
      formatLink(title ?? url, url),
      escapeText(publisher),
      date ?? 'no date',
      quality,
    ]),
  );
}

function formatStatement({ text, sources }: PackStatement, lookup: Lookup): string {
  return escapeText(text) + lookup.sources(sources);
}

function formatQuote({ exact, prefix, suffix }: TextQuote): string {
  const before = prefix === '' ? '' : `…${escapeText(prefix)}`;
  const after = suffix === '' ? '' : `${escapeText(suffix)}…`;
  return `${before}<mark>${escapeText(exact)}</mark>${after}`;
}

function formatRows(rows: readonly Row[]): string {
  return formatColumns(
    ['Field', 'Value'],
    rows.filter(([, value]) => value !== ''),
  );
}

function formatColumns(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** For ids and language tags, whose letters are harmless by the schema. */
function code(text: string): string {
  return `\`${text}\``;
}

/** A link whose text and address stay inside their brackets and inside their cell. */
function formatLink(label: string, url: string): string {
  const address = url.replace(/[\s<>|\\`]/gu, encodeURIComponent).replaceAll('&', '&amp;');
  return `[${escapeText(label)}](<${address}>)`;
}

/** Signs that mean something in Markdown, and `@` and `:` which make links without brackets. */
const MARKUP = /[\\`*_[\]<>|#!&~@$^=]|:(?=\/\/)|(?<=\bwww)\./giu;
/** What cannot be seen and may turn the line about, or end it. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Any text as plain words of Markdown: signs as character references, line ends and tabs as spaces. */
function escapeText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
    .replace(UNSEEN, (sign) => `⟨U+${hex(sign)}⟩`)
    .replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
