/** A connection of a recording, as far as it matters to whoever comes back. */
interface Known {
  ended: boolean;
}

/** A name with a number behind it, and perhaps a mark between them. */
const numbered = /^(.+?)[^\p{L}\p{N}]*\p{N}+$/u;

/**
 * The connection that a client had before this one: a recording names those of one client alike, `a` and then `a1`,
 * `a2`. Null where it follows none, or beside one that has not ended.
 */
export function formerOf<One extends Known>(conn: string, known: ReadonlyMap<string, One>): One | null {
  const first = numbered.exec(conn)?.[1];
  if (first === undefined || !known.has(first)) return null;
  const isOf = (name: string): boolean => name === first || numbered.exec(name)?.[1] === first;
  const former = [...known].findLast(([name]) => isOf(name))?.[1];
  return former?.ended === true ? former : null;
}
