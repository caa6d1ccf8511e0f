/** Resolves when the browser has drawn twice: layout, observers and animation frames have had their turn. */
export async function drawn(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
