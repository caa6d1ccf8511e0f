// The reader's own: highlights with or without a note, notes on a page as a whole, and what the reader has set.
import type { TextQuote } from '../text/text-quote.ts';

/** The colours of highlights, in the order of the tools. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
/** One of the five colours. */
export type Colour = (typeof COLOURS)[number];

/**
 * Where a highlight stands, three times over, so that one is left when a page changes: W3C TextQuoteSelector, W3C
 * TextPositionSelector, and the paragraph it begins in.
 */
export interface HighlightSelector {
  readonly quote: TextQuote;
  /** Half open, in UTF-16 units of the page's normalised text: its blocks, a line break between two. */
  readonly position: { readonly start: number; readonly end: number };
  readonly paragraph: {
    /** Which of the page's blocks, 0-based. */
    readonly ordinal: number;
    /** Eight hexadecimal digits, of its normalised text. */
    readonly hash: string;
  };
}

/** One highlight, or one note on a page as a whole. All times are ISO 8601 in UTC. */
export interface Highlight {
  /** UUID version 7, made by who creates it. */
  readonly id: string;
  /** Key of the article that it stands in, as `articleKey` makes it. */
  readonly article: string;
  /** `null` for a note on the page as a whole. */
  readonly selector: HighlightSelector | null;
  readonly colour: Colour;
  /** Markdown; empty for a highlight without a note. */
  readonly note: string;
  /** Without the `#`, in the order given, none twice. */
  readonly tags: readonly string[];
  readonly created: string;
  readonly modified: string;
  /** When it was moved to the bin; `null` while it is not there. */
  readonly deleted: string | null;
  /** 1 when first kept, one more with each change; given by the store. 0 before it was ever kept. */
  readonly revision: number;
}

/** A page that the reader has highlighted; strings are empty where the page says nothing. */
export interface HighlightedArticle {
  readonly key: string;
  /** The address that it was last seen at. */
  readonly url: string;
  readonly title: string;
  readonly author: string;
  /** Host without `www.`. */
  readonly site: string;
  readonly published: string;
  readonly language: string;
  readonly added: string;
}

/** Colours of our own surfaces; `auto` follows the browser. */
export type Theme = 'auto' | 'light' | 'dark';

/** What the reader has set; kept like the highlights. */
export interface ReaderSettings {
  /** The reader's own words for the colours; empty where the colour's name will do. */
  readonly names: Readonly<Record<Colour, string>>;
  /** What `H` and a plain click on “Highlight” use. */
  readonly colour: Colour;
  /** Colours that follow a tag, by tag. */
  readonly tagColours: Readonly<Record<string, Colour>>;
  /** Each selection is highlighted at once, without the bar. */
  readonly marker: boolean;
  /** Highlights made in private windows are kept without asking each time. */
  readonly keepPrivate: boolean;
  readonly theme: Theme;
  /** New highlights since the last backup after which the library asks for one; 0 never. */
  readonly remindAfter: number;
}

/** The settings of a reader who has set nothing. */
export const DEFAULT_SETTINGS: ReaderSettings = {
  names: { yellow: '', green: '', blue: '', pink: '', violet: '' },
  colour: 'yellow',
  tagColours: {},
  marker: false,
  keepPrivate: false,
  theme: 'auto',
  remindAfter: 50,
};

/** Days that the bin keeps a highlight. */
export const BIN_DAYS = 30;
