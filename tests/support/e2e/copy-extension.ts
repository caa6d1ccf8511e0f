// A copy of the built extension that a test may spoil.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ExtensionCopy {
  readonly dir: string;
  /** Replaces a file's content; `null` takes the file away. */
  write(path: string, content: string | null): void;
  read(path: string): string;
  remove(): void;
}

/** Copies an unpacked extension into a folder of its own; browsers read its files anew each time they need them. */
export function copyExtension(builtDir: string): ExtensionCopy {
  const dir = mkdtempSync(join(tmpdir(), 'postil-extension-'));
  cpSync(builtDir, dir, { recursive: true });
  return {
    dir,
    write: (path, content) => (content === null ? rmSync(join(dir, path)) : writeFileSync(join(dir, path), content)),
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
