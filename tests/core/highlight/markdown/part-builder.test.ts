import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, PartBuilder } from '../../../../lib/core/highlight/markdown/part-builder.ts';

const STRONG = { branch: { kind: 'strong', parts: [] }, before: '**', after: '**' } as const;

describe('within its bounds', () => {
  it('it builds the tree of openings and closings', () => {
    const builder = new PartBuilder(100);
    builder.open(STRONG);
    builder.addText('text', 'a');
    builder.addText('text', 'b');
    builder.addText('inline-code', 'c');
    builder.close();
    builder.addMark('rule');
    builder.addRaw('# d');
    expect(builder.parts).toEqual([
      {
        kind: 'strong',
        parts: [
          { kind: 'text', text: 'ab' },
          { kind: 'inline-code', text: 'c' },
        ],
      },
      { kind: 'rule' },
      { kind: 'raw', text: '# d' },
    ]);
  });

  it('it has no part for no text, and takes a closing too many for nothing', () => {
    const builder = new PartBuilder(100);
    builder.addText('text', '');
    builder.close();
    expect(builder.parts).toEqual([]);
  });
});

describe('beyond them', () => {
  it('branches are their text, with the signs that made them', () => {
    const builder = new PartBuilder(1);
    builder.addText('text', 'a ');
    builder.open(STRONG);
    builder.addText('code', 'b');
    builder.close();
    builder.addMark('break');
    expect(builder.parts).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'raw', text: '**b**\n' },
    ]);
  });

  it('so are those that are too deep; what is open inside goes on', () => {
    const builder = new PartBuilder(1000);
    for (let depth = 0; depth < MAX_DEPTH; depth++) builder.open(STRONG);
    builder.open(STRONG);
    builder.addText('text', 'deep');
    builder.close();
    for (let depth = 0; depth < MAX_DEPTH; depth++) builder.close();
    builder.addText('text', 'after');
    const json = JSON.stringify(builder.parts);
    expect(json.match(/"strong"/g)).toHaveLength(MAX_DEPTH);
    expect(json).toContain('**deep**');
    expect(builder.parts.at(-1)).toEqual({ kind: 'text', text: 'after' });
  });
});
