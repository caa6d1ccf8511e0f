// The page to print: a tab's article with all that is marked in it.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { PageArticle } from '../../core/article/page-article.ts';
import { safeFileName } from '../../core/export/file-name.ts';
import { HTML } from '../../core/export/format-html.ts';
import type { HighlightStore } from '../../core/highlight/highlight-store.ts';
import type { PageHighlights } from '../../core/messages.ts';
import type { LoadedPack } from '../../core/pack/pack.ts';
import { makePrint, type Print } from './make-print.ts';

/** What the page shows: nothing while it is made, then the print, or that there is nothing to print. */
export type PrintState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'made' } & Print);

/** What the model asks of the platform. */
export interface PrintPorts {
  /** The article in a tab. Rejects when there is no page script. */
  readonly readArticle: (tab: number) => Promise<PageArticle | null>;
  readonly readHighlights: (tab: number) => Promise<PageHighlights | null>;
  readonly loadPack: (id: string) => Promise<LoadedPack | null>;
  readonly store: Pick<HighlightStore, 'listArticles' | 'loadSettings'>;
  readonly saveFile: (name: string, content: string, mime: string) => void;
}

/** State of the page to print, and all that changes it. */
export interface PrintModel {
  readonly state: ReadonlySignal<PrintState>;
  /** Makes the print of the page in a tab. */
  readonly load: (tab: number) => Promise<void>;
  /** Saves the print as a file; nothing where there is none. */
  readonly save: () => void;
}

/** Creates the model of a page to print that has read nothing yet. */
export function createPrintModel(ports: PrintPorts): PrintModel {
  const state = signal<PrintState>({ kind: 'loading' });
  return {
    state,
    async load(tab) {
      const page = await ports.readArticle(tab).catch(() => null);
      const own = await ports.readHighlights(tab).catch(() => null);
      const id = page?.pack ?? null;
      const made = makePrint({
        page,
        highlights: own?.highlights.map(({ highlight }) => highlight) ?? [],
        pack: id === null ? null : ((await ports.loadPack(id))?.pack ?? null),
        articles: await ports.store.listArticles(),
        names: (await ports.store.loadSettings()).names,
      });
      state.value = made === null ? { kind: 'nothing' } : { kind: 'made', ...made };
    },
    save() {
      const made = state.value;
      if (made.kind === 'made') ports.saveFile(`${safeFileName(made.title)}.html`, made.html, HTML.mime);
    },
  };
}
