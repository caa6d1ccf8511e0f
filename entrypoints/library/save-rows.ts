/** Gives the reader what could not be read, as a file. */
export function saveRows(rows: readonly unknown[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(rows, null, 2)], { type: 'application/json' }));
  link.download = 'postil-quarantine.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
