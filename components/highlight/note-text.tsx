// Markdown to nodes: text is text, links are http: or https:, nothing is loaded, no HTML is taken as such.
import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { NotePart } from '../../lib/core/highlight/markdown/note-part.ts';
import { readNote, VIEW_BOUNDS } from '../../lib/core/highlight/markdown/read-note.ts';
import { type ElementPart, tagOfPart } from '../../lib/core/highlight/markdown/tag-of-part.ts';

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
  if (part.kind === 'text') return withTags(part.text);
  if (part.kind === 'raw') return <span class="own-raw">{part.text}</span>;
  if (part.kind === 'link') return <SafeLink url={part.url}>{drawAll(part.parts)}</SafeLink>;
  const Tag = tagOfPart(part);
  if (part.kind === 'break' || part.kind === 'rule') return <Tag />;
  return <Tag {...attributesOf(part)}>{'text' in part ? part.text : drawAll(part.parts)}</Tag>;
}

function attributesOf(part: ElementPart) {
  switch (part.kind) {
    case 'paragraph':
    case 'quote':
      return { dir: 'auto' } as const;
    case 'heading':
      return { class: 'own-heading', dir: 'auto' } as const;
    case 'list':
      return part.start === null ? {} : { start: part.start };
    default:
      return {};
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
