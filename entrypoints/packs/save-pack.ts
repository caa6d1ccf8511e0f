import type { PackForm } from '../../components/packs/packs-props.ts';
import { formatJson } from '../../lib/core/export/format-json.ts';
import { formatJsonLd } from '../../lib/core/pack/json-ld/pack-json-ld.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { saveFile } from '../../lib/platform/files/save-file.ts';

/** Saves a pack where the browser saves files. */
export function savePack(pack: Pack, form: PackForm): void {
  const json = form === 'json' ? pack : formatJsonLd(pack);
  const type = form === 'json' ? 'application/json' : 'application/ld+json';
  saveFile(`${pack.id}.${form}`, formatJson(json), type);
}
