import type { ExportFile } from './export-format.ts';

/** The folder that the reader chose. */
export interface FolderState {
  readonly name: string;
  /** `prompt`: the browser wants the reader to say yes once more, in a click. */
  readonly permission: 'granted' | 'prompt' | 'denied';
}

/** The port to a folder of the reader's that is kept up to date. All of it rejects where the browser refuses. */
export interface ExportFolder {
  /** True where the browser can give a folder. */
  canKeep(): boolean;
  /** Lets the reader point at a folder, in a click, and takes it from now on; false when none was chosen. */
  choose(): Promise<boolean>;
  /** The folder that was chosen; `null` for none. */
  load(): Promise<FolderState | null>;
  /** Asks for the folder again, in a click; false when the reader says no. */
  allow(): Promise<boolean>;
  /** Forgets the folder, which stays as it is. */
  forget(): Promise<void>;
  /** The text of a file directly in the folder; `null` where there is none. */
  readFile(name: string): Promise<string | null>;
  /**
   * Writes the files that have changed since they were last written, and returns how many. Other files in the folder
   * stay, those of articles that are gone too.
   */
  write(files: readonly ExportFile[]): Promise<number>;
}
