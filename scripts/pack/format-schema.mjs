import { toJsonSchema } from '@valibot/to-json-schema';

/**
 * The JSON Schema of a pack, draft 7, as text. It is of what a person writes: fields with a default may be left out.
 * What a JSON Schema cannot say (ids that must exist, trimmed text, control characters) is left to `pack -- check`.
 * @param {Pick<typeof import('../../lib/core/pack/pack.ts'), 'packSchema' | 'FORMAT_VERSION'>} pack
 */
export function formatSchema({ packSchema, FORMAT_VERSION }) {
  const { $schema, ...schema } = toJsonSchema(packSchema, { errorMode: 'ignore', typeMode: 'input' });
  const head = {
    $schema,
    $id: `urn:postil:schema:pack:${FORMAT_VERSION}`,
    title: `Postil pack, format version ${FORMAT_VERSION}`,
    description:
      'What is known of one article: actors, claims, sources. docs/pack-format.md says what each field means; ' +
      '`npm run pack -- check` finds what a JSON Schema cannot say.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
