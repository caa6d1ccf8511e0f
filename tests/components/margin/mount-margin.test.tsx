import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mountMargin } from '../../../components/margin/mount-margin.tsx';
import type { MarginDrawing } from '../../../lib/app/page/margin-drawing.ts';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';
import { makeClaim, makePack } from '../../support/make-pack.ts';
import { sampleNotes } from '../../support/sample-notes.ts';
import { translateEnglish } from '../../support/translate-english.ts';

const pack = makePack(['The ferry returns.'], { claims: [makeClaim('c01', 0, 'The ferry')] });
const notes = sampleNotes(pack);

function drawingOf(over: Partial<MarginDrawing> = {}): MarginDrawing {
  const paragraphs = { found: 1, changed: 0, total: 1 };
  const edition = { loaded: { pack, origin: 'imported' as const }, copy: false, paragraphs, elsewhere: false };
  const asked = { onOpen: vi.fn(), onClose: vi.fn(), onGoTo: vi.fn(), onHover: vi.fn(), onStep: vi.fn() };
  return {
    ...asked,
    onLayer: vi.fn(),
    onPacks: vi.fn(),
    onHeight: vi.fn(),
    onMount: vi.fn(),
    editions: new Map([[pack.id, edition]]),
    mode: 'sheet',
    theme: 'light',
    cards: [],
    notes,
    open: 'claim/c01',
    place: 0,
    hovered: null,
    layers: ALL_LAYERS,
    ...over,
  };
}

function mount() {
  const stage = document.createElement('div');
  document.body.append(stage);
  const draw = mountMargin(translateEnglish);
  onTestFinished(() => {
    draw(stage, null);
    stage.remove();
  });
  return { stage, draw };
}

describe('the margin, mounted', () => {
  test('draws each note with what its pack knows', () => {
    const { stage, draw } = mount();
    draw(stage, drawingOf());
    expect(stage.querySelector('.imported')?.textContent).toContain('The Harbour Notes');
  });

  test('draws in place what has changed, and keeps the elements', () => {
    const { stage, draw } = mount();
    draw(stage, drawingOf());
    const sheet = stage.querySelector('.sheet');
    draw(stage, drawingOf({ open: 'piece' }));
    expect(stage.querySelector('.sheet')).toBe(sheet);
    expect(sheet?.querySelector('h2')?.textContent).toBe(translateEnglish('pieceTitle'));
  });

  test('empties the element', () => {
    const { stage, draw } = mount();
    draw(stage, drawingOf());
    draw(stage, null);
    expect(stage.childNodes).toHaveLength(0);
  });

  test('is a mistake of ours where a note has no pack', () => {
    const { stage, draw } = mount();
    expect(() => draw(stage, drawingOf({ editions: new Map() }))).toThrow('Expected a note of a loaded pack');
  });
});
