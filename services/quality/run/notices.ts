import type { LineOddities } from '../sources/split-lines.js';

/** What a file has that it should not, and that costs nothing. */
export interface Notice {
  file: string;
  line: number;
  what: 'byte-order-mark' | 'cr-lf' | 'empty-line';
}

/** Each once a file, at the first line that has it. */
export function noticesOf(file: string, oddities: LineOddities | undefined): Notice[] {
  if (!oddities) return [];
  const { byteOrderMark, firstCrLf, firstEmpty } = oddities;
  return [
    ...(byteOrderMark ? [{ file, line: 1, what: 'byte-order-mark' } as const] : []),
    ...(firstCrLf === null ? [] : [{ file, line: firstCrLf, what: 'cr-lf' } as const]),
    ...(firstEmpty === null ? [] : [{ file, line: firstEmpty, what: 'empty-line' } as const]),
  ];
}
