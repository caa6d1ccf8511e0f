/** The longest that keys are held: a reader who is not answered looks up. */
const LONGEST_MS = 5000;

/**
 * Takes the keys of a reader who goes on typing while the field under the cursor is being replaced, so that they reach
 * neither the page nor nobody. Returns what ends it and gives what was typed.
 */
export function holdKeys(window: Window, { signal }: { readonly signal: AbortSignal }): () => string {
  const holding = new AbortController();
  let typed = '';
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') typed += '\n';
    else if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('');
    else if ([...event.key].length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const timer = window.setTimeout(() => holding.abort(), LONGEST_MS);
  window.addEventListener('keydown', onKey, { signal: AbortSignal.any([signal, holding.signal]), capture: true });
  return () => {
    window.clearTimeout(timer);
    holding.abort();
    const taken = typed;
    typed = '';
    return taken;
  };
}
