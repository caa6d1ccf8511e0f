// Older packs are read for ever: one step for each version of the format, run in order before the schema looks.
import { FORMAT_VERSION } from './pack.ts';

type Json = Readonly<Record<string, unknown>>;

/** From the version of its key to the next. A step adds or renames; it never drops what somebody wrote. */
const STEPS: Readonly<Record<number, (pack: Json) => Json>> = {
  // 2 names who made the notes; `relations`, `says` and `elsewhere` are new, and may be absent.
  1: (pack) => ({ creator: 'Unknown', ...pack, formatVersion: 2 }),
};

/** The pack in today's format; what is no pack, or is of a later format, comes back as it is. */
export function migratePack(json: unknown): unknown {
  let pack = json;
  while (isOlder(pack)) pack = STEPS[pack.formatVersion]?.(pack);
  return pack;
}

function isOlder(json: unknown): json is Json & { formatVersion: number } {
  return (
    typeof json === 'object' &&
    json !== null &&
    'formatVersion' in json &&
    typeof json.formatVersion === 'number' &&
    json.formatVersion < FORMAT_VERSION &&
    Object.hasOwn(STEPS, json.formatVersion)
  );
}
