interface Listeners {
  readonly onFiles: (files: readonly File[]) => void;
  /** A file came over the page, or left it. */
  readonly onOver: (over: boolean) => void;
}

/** Hears of files that are dropped anywhere on the page; without this the browser would open them in its place. */
export function watchDrops(
  document: Document,
  { onFiles, onOver }: Listeners,
  { signal }: { signal: AbortSignal },
): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onOver(true);
  };
  document.addEventListener('dragover', over, { signal });
  document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && onOver(false), { signal });
  document.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      onOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
}
