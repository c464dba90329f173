/** Cells below this many are not shown in what is made to be shared (specification, section 5). */
export const SMALLEST_CELL = 5;

/**
 * Which rows of a table must not be shown, so that nobody can be found in it (specification, section 5: cells
 * under 5, with secondary suppression). A row is hidden when one of its cells counts 1 to `below − 1`; an empty
 * cell shows nobody. Since the table's total is known, more rows are hidden, the smallest first, until what all
 * hidden rows hold together is no small count either, and until they are at least two.
 * @param rows by key: the row's cells, always in the same order; the first is its size
 * @returns keys of the rows to hide
 */
export function rowsToHide(
  rows: Readonly<Record<string, readonly number[]>>,
  below: number,
): ReadonlySet<string> {
  const keys = Object.keys(rows).sort((a, b) => sizeOf(rows[a]) - sizeOf(rows[b]) || (a < b ? -1 : 1));
  const hidden = new Set(keys.filter((key) => rows[key]?.some((cell) => isSmall(cell, below))));
  const total = sums(Object.values(rows));
  const tells = () => {
    const together = sums([...hidden].map((key) => rows[key] ?? []));
    return (
      hidden.size === 1 ||
      together.some((cell, at) => isSmall(cell, below) && !isSmall(total[at] ?? 0, below))
    );
  };
  for (const key of keys) {
    if (hidden.size === 0 || !tells()) break;
    if (sizeOf(rows[key]) > 0) hidden.add(key);
  }
  return hidden;
}

export function isSmall(cell: number, below: number): boolean {
  return cell > 0 && cell < below;
}

function sizeOf(row: readonly number[] | undefined): number {
  return row?.[0] ?? 0;
}

function sums(rows: readonly (readonly number[])[]): number[] {
  const sum: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (sum[at] = (sum[at] ?? 0) + cell));
  return sum;
}
