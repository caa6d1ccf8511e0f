/** @typedef {import('../lib/core/note/report.ts').Report} Report */

/**
 * The notes of a visit as Markdown, in reading order: quote, what is noted, sources.
 * @param {Report} report
 * @param {any} pack the pack's JSON, or `null` when the page was not recognised
 * @returns {string}
 */
export function formatNotes(report, pack) {
  if (pack === null) return `# ${report.url}\n\n${report.recognised.why}\n`;
  const sources = new Map(pack.sources.map((/** @type {any} */ source) => [source.id, source]));
  const notes = report.notes.filter(({ kind }) => kind !== 'piece').map((note) => formatNote(note, pack, sources));
  return (
    [
      `# ${pack.article.title}`,
      `${pack.article.author}, ${pack.article.publisher}, ${pack.article.published}`,
      report.recognised.why,
      pack.piece.note,
      ...notes,
    ].join('\n\n') + '\n'
  );
}

/** @param {any} note @param {any} pack @param {Map<string, any>} sources */
function formatNote(note, pack, sources) {
  const subject = [...pack.actors, ...pack.claims].find(({ id }) => id === note.id);
  const isClaim = note.kind === 'claim';
  const evidence = isClaim
    ? ['for', 'against', 'qualifying'].flatMap((side) =>
        subject.evidence[side].map((/** @type {any} */ each) => ({ side, ...each })),
      )
    : [subject.atPublication, ...subject.later].map((each) => ({ side: null, ...each }));
  const lines = evidence.map(
    ({ side, text, sources: ids }) =>
      `- ${side ? `*${side}*: ` : ''}${text} ${ids.map((/** @type {string} */ id) => cite(sources.get(id))).join(' ')}`,
  );
  const head = isClaim
    ? `> ${note.quote.replace(/\s+/g, ' ').trim()}\n\n**${subject.assessment}** (${subject.kind}, said by ${subject.assertedBy})`
    : `## ${subject.name}\n\n${subject.type}`;
  const state = note.state === 'placed' ? '' : `\n\n(${note.state}: ${note.reason})`;
  return `${head}${state}\n\n${subject.note}\n\n${lines.join('\n')}`;
}

/** @param {any} source */
function cite(source) {
  return source === undefined ? '' : `([${source.publisher}${source.date ? `, ${source.date}` : ''}](${source.url}))`;
}
