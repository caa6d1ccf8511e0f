import { formatJson } from '../../core/export/format-json.ts';
import { formatJsonLd } from '../../core/pack/json-ld/pack-json-ld.ts';
import type { Pack } from '../../core/pack/pack.ts';

/** The forms in which a pack leaves the extension. */
export type PackForm = 'json' | 'jsonld';

/** A file to save. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
  readonly mime: string;
}

/** A pack as a file, named by its id: in its own form, or as W3C Web Annotations in JSON-LD. */
export function formatPackFile(pack: Pack, form: PackForm): PackFile {
  const isOwnForm = form === 'json';
  return {
    name: `${pack.id}.${form}`,
    text: formatJson(isOwnForm ? pack : formatJsonLd(pack)),
    mime: isOwnForm ? 'application/json' : 'application/ld+json',
  };
}
