import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import { drawn } from './turns.ts';

/** Sets what the reader's system prefers until the test is over. */
export async function preferColours(scheme: 'light' | 'dark'): Promise<void> {
  await set(scheme);
  onTestFinished(() => set(''));
}

async function set(value: string): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  // Media queries tell of the change in the next frame.
  await drawn();
}
