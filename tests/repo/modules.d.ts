/** Where the bundled pack's claims and mentions stand in op-ed.txt, in UTF-16 units, half open. */
declare module '*/markup/offsets.mjs' {
  interface Offsets {
    readonly id: string;
    readonly start: number;
    readonly end: number;
  }
  export const claimOffsets: readonly Offsets[];
  export const mentionOffsets: readonly Offsets[];
}

declare module '*/pack/format-schema.mjs' {
  export function formatSchema(
    pack: Pick<typeof import('../../lib/core/pack/pack.ts'), 'packSchema' | 'FORMAT_VERSION'>,
  ): string;
}

/** It has no types of its own; this is what the tests use of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown, options?: { readonly forceType: string });
    readonly data: readonly Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
