/** What decides whether a note has a place: a highlight says it, a note of a pack has a list. */
type Placeable =
  | { readonly kind: 'own'; readonly stands: 'at-words' | 'at-top' | 'nowhere' }
  | { readonly kind: 'actor' | 'claim' | 'piece'; readonly places: readonly unknown[] };

/** True for a note with a place on this page: what the steps go through. */
export function isPlaced(note: Placeable): boolean {
  return note.kind === 'own' ? note.stands !== 'nowhere' : note.places.length > 0;
}
