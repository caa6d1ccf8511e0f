// Programs of others that read a bibliography, where they are installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `pandoc` makes of BibTeX, as CSL-JSON; `null` where it is not installed. */
export function readWithPandoc(bib: string, form: 'bibtex' | 'biblatex'): Record<string, unknown>[] | null {
  if (!isInstalled('pandoc')) return null;
  return JSON.parse(execFileSync('pandoc', ['-f', form, '-t', 'csljson'], { input: bib, encoding: 'utf8' }));
}

/** What `biber` writes after its reading and biblatex's renaming of fields; `null` where it is not installed. */
export function readWithBiber(bib: string): { text: string; warnings: string } | null {
  if (!isInstalled('biber')) return null;
  return inFolder(bib, (folder) => {
    const { stdout, status } = spawnSync('biber', ['--tool', '--output-encoding=UTF-8', '-O', 'out.bib', 'in.bib'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const warnings = stdout.split('\n').filter((line) => /^(WARN|ERROR)/.test(line));
    return { text: status === 0 ? readFileSync(join(folder, 'out.bib'), 'utf8') : '', warnings: warnings.join('\n') };
  });
}

/** The bibliography that `bibtex` writes with a style; `null` where it is not installed. */
export function readWithBibtex(bib: string, style: 'plain' | 'alpha' | 'abbrv'): string | null {
  if (!isInstalled('bibtex')) return null;
  return inFolder(bib, (folder) => {
    writeFileSync(join(folder, 'in.aux'), `\\citation{*}\n\\bibdata{in}\n\\bibstyle{${style}}\n`);
    // It warns of @online, which it takes for @misc.
    spawnSync('bibtex', ['in'], { cwd: folder });
    return readFileSync(join(folder, 'in.bbl'), 'utf8').replace(/\n {2}/g, ' ');
  });
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

function inFolder<Read>(bib: string, read: (folder: string) => Read): Read {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bibliography-'));
  try {
    writeFileSync(join(folder, 'in.bib'), bib);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
