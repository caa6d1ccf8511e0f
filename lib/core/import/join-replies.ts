// Replies to a note go into the note that they answer; none is lost where that is not in the file.

interface Reply {
  readonly id: string;
  /** Ids of what it answers, the first note before the replies to it. */
  readonly answers: readonly string[];
}

interface Joined<Row> {
  /** What answers nothing in the file, in its order. */
  readonly notes: readonly Row[];
  /** By the note, all that answers it, and the answers to these, in the order of the file. */
  readonly replies: ReadonlyMap<Row, readonly Row[]>;
}

/** Each row is a note or a reply to one. Of rows that answer each other the first is a note. */
export function joinReplies<Row extends Reply>(rows: readonly Row[]): Joined<Row> {
  const byId = new Map<string, Row>();
  for (const row of rows) if (row.id !== '' && !byId.has(row.id)) byId.set(row.id, row);
  const parentOf = (row: Row): Row | undefined => {
    for (const id of row.answers) {
      const parent = byId.get(id);
      if (parent !== undefined && parent !== row) return parent;
    }
    return undefined;
  };
  const roots = new Map<Row, Row>();
  /** Up to the note, and down again: each row is walked over once. */
  const rootOf = (row: Row): Row => {
    const way = new Set<Row>();
    let at: Row = row;
    for (let known = roots.get(at); known === undefined; known = roots.get(at)) {
      const parent = parentOf(at);
      if (parent === undefined || way.has(at)) {
        roots.set(at, at);
        break;
      }
      way.add(at);
      at = parent;
    }
    const root = roots.get(at) ?? at;
    for (const each of way) if (!roots.has(each)) roots.set(each, root);
    return root;
  };
  const notes: Row[] = [];
  const replies = new Map<Row, Row[]>();
  for (const row of rows) {
    const root = rootOf(row);
    const known = replies.get(root);
    if (root === row) notes.push(row);
    else if (known === undefined) replies.set(root, [row]);
    else known.push(row);
  }
  return { notes, replies };
}
