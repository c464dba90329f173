/** Both databases take some ten thousand values in one statement; the widest table has eight. */
const MOST = 500;

/** Does nothing when there is nothing. */
export async function inSlices<Row>(
  rows: readonly Row[],
  insert: (slice: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += MOST) await insert(rows.slice(from, from + MOST));
}
