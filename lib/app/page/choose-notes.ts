// What a reading shows: the notes of the page's own pack, or those of actors that any pack knows by name.
import { contextElsewhere, contextOf, type NoteContext } from '../../../components/note/note-context.ts';
import { chooseSpellings } from '../../core/note/choose-spellings.ts';
import { listActors } from '../../core/note/find-actors.ts';
import { listNotes, type Note } from '../../core/note/list-notes.ts';
import type { LoadedPack } from '../../core/pack/pack.ts';
import { extractArticle } from '../../dom/read/extract-article.ts';
import { readOtherArticle, readWholePage } from '../../dom/read/read-other-article.ts';
import type { PageReading, TextReading } from '../../dom/read/read-page.ts';

interface ChosenNotes {
  readonly reading: TextReading;
  readonly notes: readonly Note[];
  readonly contextFor: (note: Note) => NoteContext;
}

/** No notes of any pack: the text alone, for the reader's own to stand beside. */
export function chooseNoNotes(document: Document): ChosenNotes {
  const article = extractArticle(document);
  const reading = readOtherArticle(document, article, { known: [], asked: true }) ?? readWholePage(document, article);
  const contextFor = () => {
    throw new RangeError('Expected no note');
  };
  return { reading, notes: [], contextFor };
}

/** All notes of the pack that the page was recognised by. */
export function chooseOwnNotes(reading: PageReading, copy: boolean): ChosenNotes {
  const { pack, origin, verdict, placements, aligned } = reading;
  const context = contextOf({ pack, origin }, { copy, paragraphs: verdict });
  return { reading, notes: listNotes(pack, placements, aligned), contextFor: () => context };
}

/** The packs' actors that another article names; `null` where there is no article to look in. */
export function chooseActorNotes(
  document: Document,
  { article, timingsMs }: PageReading,
  options: { readonly packs: readonly LoadedPack[]; readonly asked: boolean },
): ChosenNotes | null {
  const known = chooseSpellings(options.packs);
  const read = readOtherArticle(document, article, { known, asked: options.asked });
  if (read === null) return null;
  const contexts = new Map(options.packs.map((loaded) => [loaded.pack.id, contextElsewhere(loaded)]));
  const contextFor = ({ pack }: Note) => {
    const context = contexts.get(pack);
    if (context === undefined) throw new RangeError(`Expected a note of a loaded pack, got one of ${pack}`);
    return context;
  };
  const reading = { ...read, timingsMs: { ...read.timingsMs, extract: timingsMs.extract } };
  return { reading, notes: listActors(known, read.placements.mentions), contextFor };
}
