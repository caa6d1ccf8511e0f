/** Pages have shortcuts of one key; what is typed in a tool of ours is none of theirs. */
function stop(event: Event): void {
  event.stopPropagation();
}

/** Spread on an element whose keys the page must not hear. */
export const KEEP_INSIDE = { onKeyUp: stop, onKeyPress: stop, onInput: stop, onBeforeInput: stop };
