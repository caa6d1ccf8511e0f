import type { Pack } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';

/** The bundled pack of the op-ed, for tests that run in a browser. */
export async function loadRealPack(): Promise<Pack> {
  const response = await fetch('/packs/arabnews-1204791.json');
  const parsed = parsePack(await response.json());
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}
