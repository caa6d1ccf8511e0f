/** Direction marks and overrides: in a file that somebody looks at they would turn the rest of their line. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** JSON as a file, one space a level. Every word comes back as it was; what would turn its line is written as an escape. */
export function formatJson(value: unknown): string {
  return `${escapeDirections(JSON.stringify(value, null, 1))}\n`;
}

/** The same for JSON that is written already. */
export function escapeDirections(json: string): string {
  return json.replace(DIRECTION, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
