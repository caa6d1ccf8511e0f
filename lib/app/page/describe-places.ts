// What a reading of the page says of it: whether it is a pack's article, and where its notes are.

import { contradicts } from '../../core/article/recognise-address.ts';
import { describePlace, type Note } from '../../core/note/list-notes.ts';
import type { ReaderState, Recognition } from '../../core/note/reader-state.ts';
import type { LoadedPack } from '../../core/pack/pack.ts';
import { measureShares } from '../../core/panel/measure-shares.ts';
import { readIdentity } from '../../dom/read/read-identity.ts';
import type { PageReading, TextReading } from '../../dom/read/read-page.ts';

export type Places = Pick<ReaderState, 'notes' | 'outline'>;

/** True when what the page prints of itself speaks against every pack that its address speaks for. */
export function isContradicted(document: Document, packs: readonly LoadedPack[]): boolean {
  const { canonicals } = readIdentity(document);
  return packs.every(({ pack: { article } }) =>
    canonicals.some((canonical) => contradicts(canonical, article.address)),
  );
}

/** How the page was recognised. */
export function judge({ verdict, pack }: PageReading, isHere: boolean, asked: boolean): Recognition {
  const { match, confidence, found, changed, total } = verdict;
  const same = match === 'same';
  const reason = same
    ? isHere
      ? 'text-and-address'
      : 'text-only'
    : match === 'differs'
      ? 'text-differs'
      : asked
        ? 'other-text'
        : 'waiting';
  return {
    pack: same ? pack.id : null,
    confidence,
    reason,
    copy: same && !isHere,
    paragraphs: { found, changed, total },
  };
}

/** Found once a reading: each word of the reader's that opens a note tells of all places again. */
export function placesOf({
  notes,
  reading,
}: {
  readonly notes: readonly Note[];
  readonly reading: TextReading;
}): Places {
  const { outline, shareOf } = measureShares(reading.aligned, reading.blocks);
  const ordinals = new Map(reading.paragraphs.map((block, at) => [block, at]));
  const paragraphOf = (block: number) => ordinals.get(block) ?? null;
  return { notes: notes.map((note) => describePlace(note, paragraphOf, shareOf)), outline };
}
