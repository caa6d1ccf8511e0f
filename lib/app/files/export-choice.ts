import { DEFAULT_TEMPLATE } from '../../core/export/format-template.ts';
import { findFormat } from '../../core/export/formats.ts';
import type { Chosen } from './read-chosen.ts';

/** Which highlights go out. */
export type Scope = 'all' | 'chosen' | 'article';

/** What the reader chose to export, and how. */
export interface ExportChoice {
  /** Id of the format. */
  readonly format: string;
  readonly scope: Scope;
  /** Key of the article, for its scope; empty before one is chosen. */
  readonly article: string;
  /** With the notes of the packs. */
  readonly withNotes: boolean;
  /** Without what went out in this format before. */
  readonly onlyNew: boolean;
  readonly filePer: 'article' | 'highlight';
  /** Liquid, for the format of that name. */
  readonly template: string;
}

/** The part of a choice that the next visit begins with. */
export type SavedChoice = Pick<ExportChoice, 'format' | 'filePer' | 'template' | 'withNotes'>;

/** The choice that a visit begins with: what its address asks for, then what was chosen last. */
export function firstChoice(chosen: Chosen, saved: Partial<SavedChoice>): ExportChoice {
  const format = [chosen.format, saved.format].find((id) => id != null && findFormat(id) !== null);
  return {
    format: format ?? 'markdown',
    scope: chosen.ids !== null ? 'chosen' : chosen.article !== null ? 'article' : 'all',
    article: chosen.article ?? '',
    withNotes: chosen.withNotes || (saved.withNotes ?? false),
    onlyNew: false,
    filePer: saved.filePer ?? 'article',
    template: saved.template ?? DEFAULT_TEMPLATE,
  };
}

/** The choice after a change; the scope of one article begins with the first of them. */
export function changeChoice(
  choice: ExportChoice,
  change: Partial<ExportChoice>,
  articles: readonly { readonly key: string }[],
): ExportChoice {
  const changed = { ...choice, ...change };
  if (changed.scope !== 'article' || changed.article !== '') return changed;
  return { ...changed, article: articles[0]?.key ?? '' };
}
