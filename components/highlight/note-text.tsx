// Markdown to nodes: text is text, links are http: or https:, nothing is loaded, no HTML is taken as such.
import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { NotePart } from '../../lib/core/highlight/markdown/note-part.ts';
import { readNote, VIEW_BOUNDS } from '../../lib/core/highlight/markdown/read-note.ts';

/** A note as it reads. What is too long or nested too deep to be drawn in time is shown as it is written. */
export function NoteText({ markdown }: { markdown: string }) {
  const parts = useMemo(() => readNote(markdown, VIEW_BOUNDS), [markdown]);
  return (
    <div class="own-text" dir="auto">
      {drawAll(parts)}
    </div>
  );
}

function drawAll(parts: readonly NotePart[]): ComponentChildren {
  return parts.map((part, nth) => <Fragment key={nth}>{draw(part)}</Fragment>);
}

function draw(part: NotePart): ComponentChildren {
  switch (part.kind) {
    case 'text':
      return withTags(part.text);
    case 'raw':
      return <span class="own-raw">{part.text}</span>;
    case 'paragraph':
      return <p dir="auto">{drawAll(part.parts)}</p>;
    case 'heading':
      return (
        <p class="own-heading" dir="auto">
          {drawAll(part.parts)}
        </p>
      );
    case 'strong':
      return <strong>{drawAll(part.parts)}</strong>;
    case 'emphasis':
      return <em>{drawAll(part.parts)}</em>;
    case 'quote':
      return <blockquote dir="auto">{drawAll(part.parts)}</blockquote>;
    case 'list':
      return part.start === null ? <ul>{drawAll(part.parts)}</ul> : <ol start={part.start}>{drawAll(part.parts)}</ol>;
    case 'item':
      return <li>{drawAll(part.parts)}</li>;
    case 'inline-code':
      return <code>{part.text}</code>;
    case 'code':
      return <pre>{part.text}</pre>;
    case 'break':
      return <br />;
    case 'rule':
      return <hr />;
    case 'link':
      return <SafeLink url={part.url}>{drawAll(part.parts)}</SafeLink>;
  }
}

function SafeLink({ url, children }: { url: string | null; children: ComponentChildren }) {
  if (url === null) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

const TAG = /(?<=^|[\s([{"“‘—–,;])(#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;

function withTags(text: string): ComponentChildren {
  return text.split(TAG).map((part, nth) =>
    nth % 2 === 1 ? (
      <span key={nth} class="own-tag">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
