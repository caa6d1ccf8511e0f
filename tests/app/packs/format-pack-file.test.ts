import { expect, it } from 'vitest';
import { formatPackFile } from '../../../lib/app/packs/format-pack-file.ts';
import { previewImport } from '../../../lib/core/check/preview-import.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';

it.each([
  ['json', 'application/json'],
  ['jsonld', 'application/ld+json'],
] as const)('a pack leaves as .%s, and comes back as it was', (form, mime) => {
  const file = formatPackFile(FERRY_PACK, form);
  expect(file).toMatchObject({ name: `${FERRY_PACK.id}.${form}`, mime });
  const back = previewImport(file.name, new TextEncoder().encode(file.text), []);
  expect(back.pack).toEqual(FERRY_PACK);
});
