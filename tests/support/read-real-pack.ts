import { readFileSync } from 'node:fs';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';

/** The bundled pack of the op-ed, for tests that run in Node. */
export function readRealPack(): Pack {
  const file = new URL('../../public/packs/arabnews-1204791.json', import.meta.url);
  const parsed = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}
