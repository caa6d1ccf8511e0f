/** How far into a page browsers look for the name of its encoding, in bytes. */
const LOOK = 1024;

/** A saved page's text, in the encoding of its byte order mark or its `meta`; else UTF-8. Never throws. */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOK));
  const [, named = 'utf-8'] = /<meta[^<>]+charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  const marked = /^\u00ff\u00fe/.test(head) ? 'utf-16le' : /^\u00fe\u00ff/.test(head) ? 'utf-16be' : named;
  try {
    return new TextDecoder(marked).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
