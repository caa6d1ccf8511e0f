import type { PackDraft } from '../../components/packs/packs-props.ts';
import { scaffoldPack } from '../../lib/core/pack/scaffold-pack.ts';
import { decodePage } from '../../lib/dom/read/decode-page.ts';
import { parseSavedPage } from '../../lib/dom/read/parse-saved-page.ts';
import { readSavedArticle } from '../../lib/dom/read/read-saved-article.ts';

/** The beginning of a pack, of a saved page. The page is only parsed: nothing of it runs, and nothing is loaded. */
export function draftPack(name: string, bytes: Uint8Array): PackDraft {
  const article = readSavedArticle(parseSavedPage(decodePage(bytes)));
  if (article === null) return { name, pack: null, remarks: [] };
  return { name, ...scaffoldPack(article, { today: new Date().toISOString().slice(0, 10) }) };
}
