const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const BLOCKS = /<\/(p|div|li|h[1-6]|blockquote|tr|section|article)\s*>|<br\s*\/?>/gi;

/** The words of a piece of HTML, a line a block. Text without a tag in it stays as it is. It is never shown as HTML. */
export function stripHtml(html: string): string {
  if (!/<[a-z/!]/i.test(html)) return html;
  return html
    .replace(BLOCKS, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
