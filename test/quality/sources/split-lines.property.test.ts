import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter, type Line } from '../../../services/quality/sources/split-lines.js';

const LONGEST = 12;

/** Lines such as files have: with accents, blank, ended by CR LF, and too long to be kept. */
const line = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '{', '}', 'é', ' ', '\t'), maxLength: 6 }),
  fc.constantFrom('', ' ', '\t ', 'x'.repeat(LONGEST), 'x'.repeat(LONGEST + 1)),
);
const file = fc.record({
  mark: fc.constantFrom('', '\uFEFF'),
  lines: fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 8 }),
  rest: line,
});

function split(bytes: Buffer, cuts: readonly number[]): { lines: readonly Line[]; splitter: LineSplitter } {
  const splitter = new LineSplitter(LONGEST);
  const borders = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const chunks = borders.slice(1).map((border, at) => bytes.subarray(borders[at], border));
  return { lines: [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()], splitter };
}

describe('however a file comes in chunks', () => {
  it('it has the same lines and the same oddities, each line as bytes and as text', () => {
    fc.assert(
      fc.property(file, fc.array(fc.nat(), { maxLength: 6 }), ({ mark, lines, rest }, cuts) => {
        const bytes = Buffer.from(mark + lines.flat().join('') + rest);
        const whole = split(bytes, []);
        const cut = split(bytes, cuts);
        expect(cut.lines).toEqual(whole.lines);
        expect(cut.splitter.oddities).toEqual(whole.splitter.oddities);
        expect(cut.splitter.reached).toBe(whole.splitter.reached);
        for (const one of cut.lines) expect(Buffer.from(one.text, 'latin1').equals(one.bytes)).toBe(true);
      }),
    );
  });

  it('a line is its number in the file, its own bytes, and whether anything ended it', () => {
    const { lines, splitter } = split(
      Buffer.from(`\uFEFFone\r\n \t\n${'x'.repeat(LONGEST + 1)}\nué`),
      [1, 5, 20],
    );
    expect(lines.map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes.toString() }))).toEqual([
      { number: 1, bytes: 'one', text: 'one', unended: false, tooLong: false },
      { number: 3, bytes: '', text: '', unended: false, tooLong: true },
      { number: 4, bytes: 'ué', text: 'uÃ©', unended: true, tooLong: false },
    ]);
    expect(splitter.oddities).toEqual({ byteOrderMark: true, firstCrLf: 1, firstEmpty: 2 });
  });
});
