// What the reader can do with highlights on a page; each step can be undone.
import { colourName } from '../../components/highlight/colours.ts';
import type { SelectionBarProps } from '../../components/highlight/highlight-props.ts';
import type { Candidate } from '../../lib/core/anchor/anchoring.ts';
import type { Colour, Highlight } from '../../lib/core/highlight/highlight.ts';
import { findTooLong } from '../../lib/core/highlight/highlight-limits.ts';
import type { HighlightChange, StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import type { createHistory } from '../../lib/core/highlight/history.ts';
import { mergeHighlight } from '../../lib/core/highlight/merge-highlight.ts';
import type { OfferChoice, OwnRows } from '../../lib/core/highlight/own-rows.ts';
import type { RowSync } from '../../lib/core/highlight/row-sync.ts';
import { colourOf, type NoteWriter } from '../../lib/core/highlight/write-note.ts';
import type { HighlightCommand } from '../../lib/core/messages.ts';
import { explainStoreProblem } from '../../lib/core/strings.ts';
import { formatQuote, formatQuoteLink } from '../../lib/core/text/link-to-quote.ts';
import { scrollToRange } from '../../lib/dom/place/scroll-to-range.ts';
import { toRange } from '../../lib/dom/read/read-blocks.ts';
import { refusalOf, type SelectionRefusal } from '../../lib/dom/read/read-selection.ts';
import { readSelection } from '../../lib/dom/watch/watch-selection.ts';
import { ask } from '../../lib/platform/messages/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { LiveText } from './live-text.ts';
import { describeRange, makeHighlight, widenToSentences } from './make-highlight.ts';
import type { createPlaces } from './place-highlights.ts';
import { startSentenceMode } from './sentence-mode.ts';
import type { Session } from './session.ts';
import type { Bar } from './show-bar.tsx';
import { showHandles } from './show-handles.ts';
import type { createToast } from './show-tools.tsx';
import type { createOutcomes } from './tell-outcome.ts';
import type { Tools } from './tools-host.ts';

export interface ActOptions {
  readonly document: Document;
  readonly session: Session;
  readonly sync: RowSync;
  readonly places: ReturnType<typeof createPlaces>;
  readonly live: LiveText;
  readonly writer: NoteWriter;
  readonly own: OwnRows;
  readonly outcomes: ReturnType<typeof createOutcomes>;
  readonly history: ReturnType<typeof createHistory>;
  readonly toast: ReturnType<typeof createToast>;
  readonly tools: Tools;
  readonly bar: Bar;
  /** The margin, by highlights' ids. */
  readonly door: {
    readonly open: (id: string | null) => void;
    readonly goTo: (id: string) => void;
    /** The page does not let the margin be: no card can be seen. */
    readonly isGivenUp: () => boolean;
  };
  /** The extension is gone: nothing can be kept. */
  readonly isOver: () => boolean;
  /** Opens the editor of this note, or none; that of another note is closed. */
  readonly write: (id: string | null) => void;
  readonly now: () => string;
  readonly paint: () => void;
  readonly draw: () => void;
}

export type Actions = ReturnType<typeof createActions>;

/** Why text cannot be highlighted, in a sentence. */
const REFUSALS = {
  editor: 'ownRefusedEditor',
  field: 'ownRefusedEditor',
  password: 'ownRefusedPassword',
  frame: 'ownRefusedFrame',
  empty: 'ownRefusedEmpty',
} as const satisfies Record<SelectionRefusal, string>;

/** The actions of one page. */
export function createActions(options: ActOptions) {
  const { document, session, sync, places, live, writer, own, outcomes, history, toast, tools, bar, door, now } =
    options;
  let selected: Range | null = null;
  let leaveMode: (() => void) | null = null;

  const get = (id: string) => sync.get(id)?.wanted ?? null;
  /** Changes a row; the step can be undone. */
  const change = (id: string, fields: Partial<Highlight>) => {
    const before = get(id);
    if (before === null) return;
    const after = { ...before, ...fields, modified: now() };
    if (isTooLong(after)) return;
    sync.put(after);
    history.push([{ before, after }]);
  };
  /** Told before anything is made of it: what cannot be kept is not shown. */
  const isTooLong = (row: Highlight) => {
    const field = findTooLong(row);
    if (field !== null) say(explainStoreProblem({ kind: 'too-long', field }, translate));
    return field !== null;
  };
  const apply = (changes: readonly HighlightChange[] | null) => {
    if (changes === null) return false;
    for (const { highlight, base } of changes) {
      // What was changed since, elsewhere or here, stays.
      const current = get(highlight.id) ?? highlight;
      sync.put({ ...mergeHighlight(current, highlight, base), modified: now() });
    }
    return true;
  };
  const say = (text: string) => {
    toast.show(text);
    tools.announce(text);
  };
  const tell = (key: Parameters<typeof translate>[0]) => say(translate(key));
  /** True, and said on the page, once nothing can be kept any more. */
  const isOver = () => {
    if (!options.isOver()) return false;
    tools.attach();
    return true;
  };
  const create = (range: Range | null, colour: Colour): Highlight | null => {
    if (isOver()) return null;
    if (session.key === null) {
      tell('ownRefusedPage');
      return null;
    }
    const selector = range === null ? null : describeRange(live, range);
    if (range !== null && selector === null) {
      tell('ownRefusedText');
      return null;
    }
    const highlight = makeHighlight(session.key, { selector, colour });
    if (isTooLong(highlight)) return null;
    sync.put(highlight);
    history.push([{ before: null, after: highlight }]);
    return highlight;
  };
  const highlight = (range: Range, colour: Colour) => {
    const made = create(range, colour);
    if (made !== null)
      outcomes.expect(made.id, translate('ownHighlighted', [colourName(colour, session.settings, translate)]));
    return made;
  };
  /** After a tool has done its work on the selection. */
  const letGo = () => {
    bar.hide();
    selected = null;
    document.getSelection()?.removeAllRanges();
  };
  const edit = (id: string) => {
    if (door.isGivenUp()) return void ask('open-library', { highlight: id }).catch(() => undefined);
    options.write(id);
    door.open(id);
    options.draw();
  };
  const note = (range: Range | null, colour: Colour) => {
    const made = create(range, colour);
    letGo();
    if (made !== null) edit(made.id);
  };
  const copy = async (exact: string) => {
    const { href } = document.location;
    const quote = { exact, prefix: '', suffix: '' };
    const { plain } = formatQuote({ exact, url: formatQuoteLink({ url: href, quote }), title: document.title });
    await copyText(plain);
  };
  const copyText = (text: string) =>
    document.defaultView?.navigator.clipboard.writeText(text).then(
      () => tell('ownCopied'),
      () => tell('ownNotCopied'),
    );
  const remove = (id: string) => {
    options.write(null);
    // Nobody will ever take it: it leaves the page.
    const isGone = sync.get(id)?.problem?.kind === 'deleted-for-good';
    if (isGone) sync.forget(id);
    else change(id, { deleted: now() });
    door.open(null);
    if (isGone) return;
    toast.show(translate('ownBinned'), { name: 'undo', label: translate('ownUndo'), onAct: () => void undo() });
    tools.announce(translate('ownBinned'));
  };
  const undo = () => apply(history.undo());
  const redo = () => apply(history.redo());
  const changeExtent = (id: string) => {
    const [first, last] = [places.get(id)?.ranges[0], places.get(id)?.ranges.at(-1)];
    if (first === undefined || last === undefined) return;
    leaveMode?.();
    tools.attach();
    const range = first.cloneRange();
    range.setEnd(last.endContainer, last.endOffset);
    const leave = () => {
      session.draft = [];
      leaveMode = null;
      options.paint();
    };
    const cancel = showHandles(tools.handles, range, {
      labels: { start: translate('ownHandleStart'), end: translate('ownHandleEnd') },
      onDraft: (draft) => {
        session.draft = [draft];
        options.paint();
      },
      onDone: (wanted) => {
        leave();
        const selector = describeRange(live, wanted);
        if (selector !== null) change(id, { selector });
      },
      onCancel: leave,
    });
    leaveMode = cancel;
    tools.announce(translate('ownExtentHow'));
  };
  const sentenceMode = () => {
    leaveMode?.();
    bar.hide();
    const end = startSentenceMode(document, {
      live,
      announce: tools.announce,
      onMove: (ranges) => {
        session.draft = ranges;
        options.paint();
      },
      onHighlight: (range) => highlight(range, session.settings.colour),
      onNote: (range) => note(range, session.settings.colour),
      onCopy: (range) => void copy(range.toString()),
      onLeave: () => {
        leaveMode = null;
        toast.hide();
      },
    });
    leaveMode = end;
    if (end === null) tell('ownRefusedPage');
    else toast.show(translate('ownCursorHow'));
  };
  const attach = (id: string, to: Candidate | 'selection') => {
    const { blocks } = live.read();
    const ranges = to === 'selection' ? [] : to.spans.flatMap((span) => rangeOf(blocks[span.block], span) ?? []);
    const range = to === 'selection' ? (selected ?? readSelection(document)) : joined(ranges);
    const selector = range === null ? null : describeRange(live, range);
    if (selector === null) return tell(range === null ? 'ownRefusedEmpty' : 'ownRefusedText');
    change(id, { selector });
    letGo();
    door.goTo(id);
  };
  const show = (candidate: Candidate) => {
    const { blocks } = live.read();
    const ranges = candidate.spans.flatMap((span) => rangeOf(blocks[span.block], span) ?? []);
    session.draft = ranges;
    options.paint();
    const [first] = ranges;
    if (first !== undefined) scrollToRange(first, { freeShare: 0.6 });
  };
  const run = ({ command, colour, inFrame }: HighlightCommand) => {
    const wanted = colour ?? session.settings.colour;
    if (inFrame) tell('ownRefusedFrame');
    else if (command === 'cursor') sentenceMode();
    else if (command === 'page-note') note(null, wanted);
    else {
      const range = readSelection(document) ?? selected;
      const refusal = refusalOf(document);
      if (range === null || refusal !== null) tell(REFUSALS[refusal ?? 'empty']);
      else if (command === 'note') note(range, wanted);
      else if (command === 'copy') void copy(range.toString());
      else if (command === 'sentence') select(widenToSentences(live, range));
      else {
        highlight(range, wanted);
        letGo();
      }
    }
    return null;
  };
  const select = (range: Range) => {
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    session.selectedByTool = readSelection(document);
  };
  const barProps = (range: Range, theme: 'light' | 'dark'): SelectionBarProps => ({
    settings: session.settings,
    theme,
    onColour: (colour) => {
      highlight(range, colour);
      letGo();
    },
    onNote: () => note(range, session.settings.colour),
    onCopy: () => void copy(range.toString()),
    onSentence: () => select(widenToSentences(live, range)),
    onClose: bar.hide,
  });
  return {
    highlight,
    highlightSelection: (colour: Colour) => {
      if (selected === null) return;
      highlight(selected, colour);
      letGo();
    },
    selected: (range: Range | null) => {
      selected = range;
      options.draw();
    },
    hasSelection: () => selected !== null,
    isOver,
    change,
    remove,
    undo,
    redo,
    edit,
    attach,
    show,
    changeExtent,
    copy,
    copyText,
    run,
    barProps,
    setTags: (id: string, tags: readonly string[]) => {
      const added = tags.filter((tag) => !get(id)?.tags.includes(tag));
      const colour = colourOf(added, session.settings.tagColours);
      change(id, colour === null ? { tags } : { tags, colour });
    },
    keepAsPageNote: (id: string) => {
      const row = get(id);
      if (row === null) return;
      const quoted = row.selector === null ? '' : `> ${row.selector.quote.exact.replaceAll('\n', '\n> ')}\n\n`;
      change(id, { selector: null, note: `${quoted}${writer.textOf(id)}` });
    },
    /** A draft that is offered: kept with the note, taken in its place, or dropped. */
    choose: (id: string, choice: OfferChoice) => {
      const before = get(id);
      own.choose(id, choice);
      const after = get(id);
      if (before !== null && after !== null && before !== after) history.push([{ before, after }]);
      options.draw();
    },
    keepPrivate: () => {
      session.keepsPrivate = true;
      sync.retry();
    },
    retry: sync.retry,
    problem: (): StoreProblem | null => session.problem,
  };
}

function rangeOf(block: Parameters<typeof toRange>[0] | undefined, span: { start: number; end: number }): Range | null {
  return block === undefined ? null : toRange(block, span);
}

function joined(ranges: readonly Range[]): Range | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range = first.cloneRange();
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}
