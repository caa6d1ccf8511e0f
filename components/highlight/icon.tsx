const SHAPES = {
  note: 'M3.5 3.5h9v6.5l-3 3h-6zM12.5 10h-3v3M5.5 6h5M5.5 8.3h3',
  copy: 'M6 6h6.5v6.5H6zM3.5 9.5v-6h6',
  sentence: 'M2.5 5h11M2.5 8h11M2.5 11h6',
  close: 'M4 4l8 8M12 4l-8 8',
  extent: 'M5 4.5L2.5 8L5 11.5M11 4.5L13.5 8L11 11.5M2.5 8h11',
  'copy-note': 'M6 6h6.5v6.5H6zM3.5 9.5v-6h6M7.8 8.2h3M7.8 10.2h3',
  window: 'M2.5 3.5h11v9h-11zM2.5 6h11M5 8.5h6M5 10.5h4',
  bin: 'M3.5 4.5h9M6.5 4.5V3h3v1.5M4.8 4.5l.5 8.5h5.4l.5-8.5',
  pencil: 'M3.5 12.5l.6-2.6l6.4-6.4l2 2l-6.4 6.4z',
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawing of 16 px beside or in place of a word. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="own-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
