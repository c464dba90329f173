export type Cell = string | number | boolean | null | undefined;

/** RFC 4180: lines end in CRLF. */
const LINE_END = '\r\n';

/** What Excel and its kin take for the beginning of a formula, in their wide forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Nearly every cell: nothing in it that needs care. */
const PLAIN = /^(?:\w[\w .:;/#-]*)?$/;

/** Excel takes a file for UTF-8 only with this in front. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function csvLine(cells: readonly Cell[]): string {
  return lineOf([csvCells(cells)]);
}

/** Cells as text, to be put beside others of their line. */
export function csvCells(cells: readonly Cell[]): string {
  return cells.map(asText).join(',');
}

/** @param parts cells as text */
export function lineOf(parts: readonly string[]): string {
  return parts.join(',') + LINE_END;
}

/** Numbers stay numbers; text that would be run as a formula is led by an apostrophe, as OWASP advises. */
function asText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (PLAIN.test(cell)) return cell;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
