import { expect, it } from 'vitest';
import { BIN_DAYS, COLOURS, DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { parseSettings } from '../../../lib/core/highlight/parse-highlight.ts';

it('the colours are five, and the names of settings are theirs', () => {
  expect(COLOURS).toEqual(['yellow', 'green', 'blue', 'pink', 'violet']);
  expect(Object.keys(DEFAULT_SETTINGS.names)).toEqual([...COLOURS]);
});

it('the settings of a reader who has set nothing are settings, and keep private windows private', () => {
  expect(parseSettings(DEFAULT_SETTINGS)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  expect(DEFAULT_SETTINGS).toMatchObject({ marker: false, keepPrivate: false, theme: 'auto' });
});

it('the bin keeps a month', () => expect(BIN_DAYS).toBe(30));
