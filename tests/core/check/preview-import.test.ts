import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, previewImport } from '../../../lib/core/check/preview-import.ts';
import { formatJsonLd } from '../../../lib/core/pack/json-ld/pack-json-ld.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import type { PackEntry } from '../../../lib/core/pack/pack-store.ts';
import { makePack } from '../../support/make-pack.ts';

const pack = makePack(['One paragraph of the harbour.']);
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));
const entryOf = (present: Pack | null): PackEntry => ({
  id: pack.id,
  origin: 'imported',
  on: true,
  importedOn: '2026-11-24',
  pack: present,
  problems: [],
});

describe('previewImport', () => {
  it('has the pack of a sound file, and nothing to compare it with at first', () => {
    const preview = previewImport('harbour.json', bytesOf(pack), []);
    expect(preview).toMatchObject({ name: 'harbour.json', pack, present: null, difference: null });
    expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('tells what would change where the pack is here already', () => {
    const present = entryOf({ ...pack, version: '0.0.1' });
    const preview = previewImport('harbour.json', bytesOf(pack), [present]);
    expect(preview.present).toBe(present);
    expect(preview.difference).toMatchObject({ from: '0.0.1', to: pack.version, age: 'newer' });
  });

  it('has nothing to compare where what is here can no longer be read', () => {
    const preview = previewImport('harbour.json', bytesOf(pack), [entryOf(null)]);
    expect(preview).toMatchObject({ pack, difference: null, present: { pack: null } });
  });

  it('takes a pack in JSON-LD as the pack that it was made of', () => {
    expect(previewImport('harbour.jsonld', bytesOf(formatJsonLd(pack)), []).pack).toEqual(pack);
  });

  it('tells every error of a broken pack with its line', () => {
    const broken = { ...pack, version: 'one', sources: [{ ...pack.sources[0], url: 'javascript:alert(1)' }] };
    const { pack: read, problems } = previewImport('broken.json', bytesOf(broken), []);
    expect(read).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['version', 'sources[0].url']));
    for (const { line } of problems) expect(line).toBeGreaterThan(1);
  });

  it.each([
    ['not text', new Uint8Array([0xff, 0xfe, 0x00, 0x01]), 'not-text'],
    ['empty', new Uint8Array(), 'no-json'],
    ['a page', new TextEncoder().encode('<!doctype html><p>Hello'), 'no-json'],
    ['too large', new Uint8Array(MAX_FILE_BYTES + 1), 'too-large'],
  ])('refuses what is %s', (_name, bytes, rule) => {
    const preview = previewImport('file', bytes, []);
    expect(preview.pack).toBeNull();
    expect(preview.problems[0]).toMatchObject({ rule, severity: 'error' });
  });
});
