// What a reading shows: the notes of the page's own pack, or those of actors that any pack knows by name.
import { chooseSpellings } from '../../core/note/choose-spellings.ts';
import { listActors } from '../../core/note/find-actors.ts';
import { listNotes } from '../../core/note/list-notes.ts';
import type { LoadedPack } from '../../core/pack/pack.ts';
import { extractArticle } from '../../dom/read/extract-article.ts';
import { readOtherArticle, readWholePage } from '../../dom/read/read-other-article.ts';
import type { PageReading } from '../../dom/read/read-page.ts';
import type { NoteEdition, ShownText } from './margin-state.ts';

/** No notes of any pack: the text alone, for highlights to stand beside. */
export function chooseText(document: Document): ShownText {
  const article = extractArticle(document);
  const reading = readOtherArticle(document, article, { known: [], asked: true }) ?? readWholePage(document, article);
  return { reading, notes: [], editions: new Map() };
}

/** All notes of the pack that the page was recognised by; `copy`: at an address that is not the article's own. */
export function choosePackNotes(reading: PageReading, copy: boolean): ShownText {
  const { pack, origin, verdict, placements, aligned } = reading;
  const edition: NoteEdition = { loaded: { pack, origin }, copy, paragraphs: verdict, elsewhere: false };
  return { reading, notes: listNotes(pack, placements, aligned), editions: new Map([[pack.id, edition]]) };
}

/** The packs' actors that another article names; `null` where there is no article to look in. */
export function chooseActorNotes(
  document: Document,
  { article, timingsMs }: PageReading,
  { packs, asked }: { readonly packs: readonly LoadedPack[]; readonly asked: boolean },
): ShownText | null {
  const known = chooseSpellings(packs);
  const read = readOtherArticle(document, article, { known, asked });
  if (read === null) return null;
  return {
    reading: { ...read, timingsMs: { ...read.timingsMs, extract: timingsMs.extract } },
    notes: listActors(known, read.placements.mentions),
    editions: new Map(packs.map((loaded) => [loaded.pack.id, editionElsewhere(loaded)])),
  };
}

function editionElsewhere(loaded: LoadedPack): NoteEdition {
  return { loaded, copy: false, paragraphs: { found: 0, changed: 0, total: 0 }, elsewhere: true };
}
