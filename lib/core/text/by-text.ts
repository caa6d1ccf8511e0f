/** Compares by UTF-16 units: the same in every language and on every machine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
