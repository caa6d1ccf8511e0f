import { describe, expect, test } from 'vitest';
import { anchorQuotes } from '../../../lib/core/anchor/anchor-quotes.ts';
import { readInk } from '../../../lib/dom/read/read-ink.ts';
import { addHtml } from '../../support/add-html.ts';
import { loadPage, PAGE_NAMES } from '../../support/load-page.ts';

function anchor(root: Element, exact: string, { prefix = '', suffix = '' } = {}): Range | null {
  const ink = readInk(root);
  const work = anchorQuotes(ink, ink.folder, [{ exact, prefix, suffix, formerOffset: 0, expectedInk: -1 }]);
  let step = work.next();
  while (!step.done) step = work.next();
  const place = step.value[0]?.place ?? null;
  return place === null ? null : ink.toRange(place.inkStart, place.inkEnd);
}

describe('a quote of a page is a range of it', () => {
  test.each<[string, string, string, string]>([
    [
      'across inline elements',
      '<p>They said <b>the jo</b>int <i>command</i> would meet.</p>',
      'the joint command',
      'the joint command',
    ],
    [
      'across a line break',
      '<p>They said the joint<br>command would meet.</p>',
      'the joint command',
      'the jointcommand',
    ],
    ['across <wbr>', '<p>They said the joint com<wbr>mand would meet.</p>', 'the joint command', 'the joint command'],
    [
      'with text of scripts between',
      '<p>They said the joint <script>let a = 1;</script>command would meet.</p>',
      'the joint command',
      'the joint let a = 1;command',
    ],
    [
      'in a cell of a table',
      '<table><tr><td>They said</td><td>the joint command</td></tr></table>',
      'the joint command',
      'the joint command',
    ],
    [
      'in ruby',
      '<p>They said <ruby>東京<rt>とうきょう</rt></ruby>の共同指令部が年内に準備を終える。</p>',
      '共同指令部が年内に準備',
      '共同指令部が年内に準備',
    ],
    [
      'in code',
      '<pre><code>if (ready) {\n  return await joint.command();\n}</code></pre>',
      'return await joint.command();',
      'return await joint.command();',
    ],
  ])('%s', (_name, html, exact, found) => {
    const box = addHtml(html);
    expect(anchor(box, exact, { prefix: 'They said ' })?.toString()).toBe(found);
  });

  test('and never one of a script, a style or a field', () => {
    const box = addHtml(
      '<script>the joint command would meet</script><textarea>the joint command would meet</textarea><p>No.</p>',
    );
    expect(anchor(box, 'the joint command would meet')).toBeNull();
  });

  test('and its offset in the text leads to the same ink', () => {
    const box = addHtml('<p>One <script>skipped</script>two\n  three</p>');
    const ink = readInk(box);
    const at = (box.textContent ?? '').indexOf('three');
    expect(ink.toRange(ink.inkAt(at), ink.inkAt(at) + 5).toString()).toBe('three');
  });
});

test.each(PAGE_NAMES)('any stretch of ink of %s is a range with that ink', async (name) => {
  const { body } = await loadPage(name);
  const ink = readInk(body);
  const step = Math.max(1, Math.floor(ink.length / 60));
  for (let start = 0; start + 20 < ink.length; start += step) {
    const range = ink.toRange(start, start + 20);
    const copy = document.createElement('div');
    copy.append(range.cloneContents());
    const read = readInk(copy);
    const all = ink.asString();
    // A unit of text with several units of ink is taken whole.
    expect(read.asString()).toContain(all.slice(start, start + 20));
    expect(read.length).toBeLessThan(20 + 40);
  }
});
