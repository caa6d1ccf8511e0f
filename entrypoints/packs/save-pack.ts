import type { PackForm } from '../../components/packs/packs-props.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { formatJsonLd } from '../../lib/core/pack-json-ld.ts';

/** Saves a pack where the browser saves files. */
export function savePack(pack: Pack, form: PackForm): void {
  const json = form === 'json' ? pack : formatJsonLd(pack);
  const type = form === 'json' ? 'application/json' : 'application/ld+json';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(json, null, 1)}\n`], { type }));
  link.download = `${pack.id}.${form}`;
  link.click();
  // The browser reads it after this turn; a minute is more than it takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
