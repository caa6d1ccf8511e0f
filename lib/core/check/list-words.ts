// All that a pack says in its makers' own words, each with its JSON path.
import type { Pack, PackClaim, PackStatement } from '../pack/pack.ts';

/** A value and where it stands. */
export interface At<Value> {
  readonly path: string;
  readonly value: Value;
}

/** Every statement with sources. */
export function listStatements(pack: Pack): At<PackStatement>[] {
  return [
    ...pack.actors.flatMap(({ atPublication, later }, at) => [
      { path: `actors[${at}].atPublication`, value: atPublication },
      ...listAt(`actors[${at}].later`, later),
    ]),
    ...pack.claims.flatMap((claim, at) => listEvidence(claim, `claims[${at}]`)),
    ...listAt('piece.omissions', pack.piece.omissions),
  ];
}

/** The statements for, against and qualifying one claim, which stands at `path`. */
export function listEvidence({ evidence }: PackClaim, path: string): At<PackStatement>[] {
  return (['for', 'against', 'qualifying'] as const).flatMap((side) =>
    listAt(`${path}.evidence.${side}`, evidence[side]),
  );
}

/** Every text that a reader of the notes sees and that is not the article's. */
export function listWords(pack: Pack): At<string>[] {
  return [
    { path: 'piece.line', value: pack.piece.line },
    { path: 'piece.note', value: pack.piece.note },
    ...listAt('piece.argument', pack.piece.argument),
    ...pack.piece.slips.map(({ text }, at) => ({ path: `piece.slips[${at}].text`, value: text })),
    ...(['actors', 'claims'] as const).flatMap((list) =>
      pack[list].flatMap(({ line, note, unverified }, at) => [
        { path: `${list}[${at}].line`, value: line },
        { path: `${list}[${at}].note`, value: note },
        ...listAt(`${list}[${at}].unverified`, unverified),
      ]),
    ),
    ...listStatements(pack).map(({ path, value }) => ({ path: `${path}.text`, value: value.text })),
  ];
}

/** The entries of a list, each with its path. */
export function listAt<Value>(path: string, list: readonly Value[]): At<Value>[] {
  return list.map((value, at) => ({ path: `${path}[${at}]`, value }));
}
