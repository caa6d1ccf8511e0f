// The key of a card: unique on a page, and the word by which the contexts name a card to each other.

/** What a card is of. `pack` is `null` for an actor of the page's own pack, and an id where several packs speak. */
export type NoteKey =
  | { readonly kind: 'piece' }
  | { readonly kind: 'actor'; readonly pack: string | null; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'own'; readonly id: string };

/** The key as a string: `piece`, `actor/pakistan`, `actor/<pack>/pakistan`, `claim/c01`, `own/<highlight>`. */
export function formatNoteKey(key: NoteKey): string {
  switch (key.kind) {
    case 'piece':
      return 'piece';
    case 'actor':
      return key.pack === null ? `actor/${key.id}` : `actor/${key.pack}/${key.id}`;
    default:
      return `${key.kind}/${key.id}`;
  }
}

/** Returns what a key names, or `null` for a string that is no key. Ids of packs and of their notes have no slash. */
export function parseNoteKey(key: string): NoteKey | null {
  if (key === 'piece') return { kind: 'piece' };
  const [kind = '', ...parts] = key.split('/');
  const [first = '', second] = parts;
  if (first === '' || second === '' || parts.length > (kind === 'actor' ? 2 : 1)) return null;
  if (kind === 'actor') return { kind, pack: second === undefined ? null : first, id: second ?? first };
  return kind === 'claim' || kind === 'own' ? { kind, id: first } : null;
}

/** Returns the id behind the kind of a key, `pack/id` for an actor of one of several packs; else the key itself. */
export function idOfNoteKey(key: string): string {
  const parsed = parseNoteKey(key);
  if (parsed === null || parsed.kind === 'piece') return key;
  return parsed.kind === 'actor' && parsed.pack !== null ? `${parsed.pack}/${parsed.id}` : parsed.id;
}
