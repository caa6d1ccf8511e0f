import type { Guest } from '../../lib/dom/place/margin-door.ts';

/** A guest of the margin: the card of a highlight, whose words are nowhere unless ranges are given. */
export function makeGuest(id: string, over: Partial<Guest['note']> = {}, ranges: readonly Range[] = []): Guest {
  const note = {
    key: `own/${id}`,
    kind: 'own',
    title: 'Yellow',
    line: id,
    colour: 'yellow',
    stands: 'at-words',
  } as const;
  return { note: { ...note, ...over }, ranges };
}
