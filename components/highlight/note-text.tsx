// Markdown to nodes: text is text, links are http: or https:, nothing is loaded, no HTML is taken as such.
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';

/** A note as it reads. */
export function NoteText({ markdown }: { markdown: string }) {
  return (
    <div class="own-text" dir="auto">
      {childrenOf(fromMarkdown(markdown))}
    </div>
  );
}

function childrenOf(node: Parents): ComponentChildren {
  return node.children.map((child, nth) => <Part key={nth} node={child} />);
}

function Part({ node }: { node: Nodes }): ComponentChildren {
  switch (node.type) {
    case 'text':
      return withTags(node.value);
    case 'paragraph':
      return <p dir="auto">{childrenOf(node)}</p>;
    case 'heading':
      return (
        <p class="own-heading" dir="auto">
          {childrenOf(node)}
        </p>
      );
    case 'strong':
      return <strong>{childrenOf(node)}</strong>;
    case 'emphasis':
      return <em>{childrenOf(node)}</em>;
    case 'blockquote':
      return <blockquote dir="auto">{childrenOf(node)}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{childrenOf(node)}</ol> : <ul>{childrenOf(node)}</ul>;
    case 'listItem':
      return <li>{childrenOf(node)}</li>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return <SafeLink url={node.url}>{childrenOf(node)}</SafeLink>;
    case 'image':
      return <SafeLink url={node.url}>{node.alt || node.url}</SafeLink>;
    case 'html':
      return node.value;
    default:
      return 'children' in node ? childrenOf(node) : null;
  }
}

function SafeLink({ url, children }: { url: string; children: ComponentChildren }) {
  const isSafe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isSafe) return <span>{children}</span>;
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
