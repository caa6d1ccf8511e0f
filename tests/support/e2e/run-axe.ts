// axe-core inside a page of the browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DriverPage } from './driver.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: Element | Document,
    options: { resultTypes: ['violations'] },
  ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

declare global {
  var axe: Axe | undefined;
}

/** Violations, one line each, in the page or in our host alone; empty when there are none. */
export async function findViolations(page: DriverPage, where: 'page' | 'margin'): Promise<string[]> {
  // The protocol's evaluation is not bound by the page's content security policy; a script element would be.
  const install = new Function(source) as () => void;
  await page.evaluate(install);
  return page.evaluate(async (part) => {
    const { axe } = globalThis;
    if (axe === undefined) throw new Error('Expected axe-core in the page, got none');
    const context = part === 'margin' ? document.documentElement.lastElementChild : document;
    const { violations } = await axe.run(context ?? document, { resultTypes: ['violations'] });
    const lines: string[] = [];
    for (const { id, help, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        lines.push(`${id}: ${help}: ${html.slice(0, 160)} ${failureSummary}`);
    return lines;
  }, where);
}
