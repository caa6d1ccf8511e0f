const [EMBEDDING_END, ISOLATE_END] = ['\u202C', '\u2069'];

/** What is open at the end of a line, and how many ends are of nothing: https://www.unicode.org/reports/tr9/, X1 to X8. */
export function openDirections(line: string): { readonly open: string[]; readonly strays: number } {
  const open: string[] = [];
  let strays = 0;
  for (const sign of line) {
    if ('\u202A\u202B\u202D\u202E'.includes(sign)) open.push(EMBEDDING_END);
    if ('\u2066\u2067\u2068'.includes(sign)) open.push(ISOLATE_END);
    if (sign === EMBEDDING_END && open.at(-1) === EMBEDDING_END) open.pop();
    else if (sign === EMBEDDING_END) strays++;
    if (sign === ISOLATE_END && open.includes(ISOLATE_END)) open.splice(open.lastIndexOf(ISOLATE_END));
    else if (sign === ISOLATE_END) strays++;
  }
  return { open, strays };
}
