/** Saves a file where the browser saves files. */
export function saveFile(name: string, content: string | Uint8Array, mime: string): void {
  const link = document.createElement('a');
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  link.href = URL.createObjectURL(new Blob([part], { type: mime }));
  link.download = name;
  link.click();
  // The browser reads it after this turn; a minute is more than it takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
