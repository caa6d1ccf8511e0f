// The highlights that the library hands to the page of exports: by the tab's own storage, for no address takes ten
// thousand ids. They stay for as long as the tab, so that the page can be loaded again.
const KEY = 'postil-chosen';

/** Leaves ids for the page of exports in this tab, and returns the hash that asks for them. Throws where the storage is full. */
export function leaveChosen(ids: readonly string[], storage: Pick<Storage, 'setItem'> = sessionStorage): string {
  storage.setItem(KEY, JSON.stringify(ids));
  return '#chosen';
}

/** The ids that were left last; `null` for none. */
export function loadChosen(storage: Pick<Storage, 'getItem'> = sessionStorage): readonly string[] | null {
  const stored: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : null;
}
