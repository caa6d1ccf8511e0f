import type { ComponentChildren } from 'preact';

/** A titled part of an open card; nothing at all when it is empty. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="section">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
