// The words of the interface, by key; the catalogues are in `locales`.
import type catalogue from '../../locales/en.json';
import type { AnchorReason } from './anchor/anchoring.ts';
import type { Colour, ReaderSettings } from './highlight/highlight.ts';
import type { LimitedField } from './highlight/highlight-limits.ts';
import type { StoreProblem } from './highlight/highlight-store.ts';
import type { ImportNotice } from './import/plan-import.ts';
import type { Placement } from './note/place-notes.ts';
import type { Recognition } from './note/reader-state.ts';
import type { Assessment, PackActor, PackClaim, PackRelation } from './pack/pack.ts';
import type { Problem } from './problem.ts';

/** The key of a message in `locales/en.json`. */
export type MessageKey = keyof typeof catalogue;

/** Words by key, with `$1`, `$2` … where something is filled in. */
export type Words = Readonly<Partial<Record<MessageKey, string>>>;

/** Gives the words for a key in the reader's language; `$1`, `$2` … are replaced in order. */
export type Translate = (key: MessageKey, substitutions?: readonly (string | number)[]) => string;

/** A sentence of the interface before a view gives it in the reader's language. */
export interface Sentence {
  readonly key: MessageKey;
  /** Replace `$1`, `$2` … in order. */
  readonly values: readonly (string | number)[];
}

/** `partly supported` → `assessmentPartlySupported`; the catalogue test holds the two together. */
function keyFor(prefix: string, value: string): MessageKey {
  const tail = value
    .split(/[^a-z]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return `${prefix}${tail}` as MessageKey;
}

/** The name of an assessment. */
export const assessmentKey = (assessment: Assessment): MessageKey => keyFor('assessment', assessment);
/** What an assessment means, in a sentence. */
export const definitionKey = (assessment: Assessment): MessageKey => keyFor('definition', assessment);
/** What a claim does to another (`to`), or has done to it (`by`). */
export const relationKey = (type: PackRelation['type'], direction: 'to' | 'by'): MessageKey =>
  keyFor(direction === 'to' ? 'relation' : 'relationBy', type);
/** The name of a kind of claim. */
export const kindKey = (kind: PackClaim['kind']): MessageKey => keyFor('kind', kind);
/** The name of a type of actor. */
export const typeKey = (type: PackActor['type']): MessageKey => keyFor('type', type);
/** How sure an assessment is, in words. */
export const confidenceKey = (confidence: PackClaim['confidence']): MessageKey => keyFor('confidence', confidence);
/** Why a note is not at its place, in a sentence. */
export const reasonKey = (reason: NonNullable<Placement['reason']>): MessageKey => keyFor('reason', reason);

/** How the page was recognised, or why not, in a sentence. */
export function explainRecognition(recognition: Recognition | null, t: Translate): string {
  if (recognition === null) return t('recognisedNothing');
  const percent = Math.round(recognition.confidence * 100);
  switch (recognition.reason) {
    case 'text-and-address':
      return t('recognisedSame', [percent]);
    case 'text-only':
      return t('recognisedCopy', [percent]);
    case 'text-differs':
      return t('recognisedDiffers', [recognition.paragraphs.found, recognition.paragraphs.total]);
    case 'other-text':
      return t('recognisedOther');
    case 'actors-only':
      return t('recognisedActors');
    case 'waiting':
      return t('recognisedWaiting');
    case 'left':
      return t('recognisedNothing');
  }
}

/** What went wrong, and what to do. */
export function explainProblem(problem: Problem, t: Translate): string {
  switch (problem.kind) {
    case 'missing-pack':
      return t('problemMissingPack');
    case 'broken-pack':
      return t('problemBrokenPack', [
        problem.problems.length,
        problem.problems[0]?.path ?? '',
        problem.problems[0]?.message ?? '',
      ]);
    case 'page-refused':
      return t('popupRefused');
    case 'host-removed':
      return t('problemHostRemoved');
    case 'extension-updated':
      return t('problemExtensionUpdated');
    case 'failed':
      return t('problemFailed', [problem.message]);
  }
}

/** The name of a colour. */
export const colourKey = (colour: Colour): MessageKey => keyFor('colour', colour);

/** The reader's own name of a colour, or the colour's. */
export function nameOfColour(colour: Colour, names: ReaderSettings['names'], t: Translate): string {
  return names[colour].trim() || t(colourKey(colour));
}

/** What is too long to be kept, and what to do. */
export const storeTooLongKey = (field: LimitedField): MessageKey => keyFor('storeTooLong', field);

/** Why a highlight is not saved, or not for long, and what to do. */
export function explainStoreProblem(problem: StoreProblem, t: Translate): string {
  switch (problem.kind) {
    case 'storage-full':
      return t('storeFull');
    case 'storage-unavailable':
      return t('storeUnavailable');
    case 'newer-schema':
      return t('storeNewer');
    case 'upgrade-blocked':
      return t('storeBlocked');
    case 'private-window':
      return t('storePrivate');
    case 'extension-updated':
      return t('storeUpdated');
    case 'opening':
      return t('storeOpening');
    case 'read-only':
      return t('storeReadOnly');
    case 'deleted-for-good':
      return t('storeGone');
    case 'too-long':
      return t(storeTooLongKey(problem.field));
    case 'refused':
      return t('storeRefused');
    case 'failed':
      return t('storeFailed');
  }
}

/** Why a highlight stands elsewhere, or nowhere. */
export const anchorKey = (reason: AnchorReason): MessageKey => keyFor('anchor', reason);

/** `json-ld` → `formatJsonLd`: what a format is called, and in a sentence what it is for. */
export const formatKey = (format: string): MessageKey => keyFor('format', format);
/** What a format of export is good for. */
export const formatHintKey = (format: string): MessageKey => keyFor('formatHint', format);
/** What a file that comes in is. */
export const kindOfFileKey = (kind: string): MessageKey => keyFor('kindOfFile', kind);
/** What the reader should know of a file that comes in. */
export const importNoticeKey = (kind: ImportNotice['kind']): MessageKey => keyFor('importNotice', kind);
