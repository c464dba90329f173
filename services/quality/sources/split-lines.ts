const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Longer lines occur (a scanned letter in Base64); a resource that matters here is a few kilobytes. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** One line, without its end, as bytes: decoding by chunk would break a letter that stands across two. */
export interface Line {
  /** from 1 */
  number: number;
  bytes: Buffer;
  /** the file ended before the line did */
  unended: boolean;
  /** it was longer than what is kept: `bytes` is empty */
  tooLong: boolean;
}

/** What a file had besides its lines. */
export interface LineOddities {
  byteOrderMark: boolean;
  /** the first line that ended in CR LF */
  firstCrLf: number | null;
  firstEmpty: number | null;
}

/** Splits a file that comes in chunks. Lines keep no more than their own bytes alive. */
export class LineSplitter {
  readonly oddities: LineOddities = { byteOrderMark: false, firstCrLf: null, firstEmpty: null };
  private readonly pieces: Buffer[] = [];
  private kept = 0;
  private tooLong = false;
  private number = 0;

  constructor(private readonly longest = LONGEST_LINE) {}

  /** Lines that end in this chunk; empty ones are left out. */
  *push(chunk: Buffer): Generator<Line> {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      yield* this.line(chunk.subarray(from, to), false);
      from = to + 1;
    }
    if (from < chunk.length) this.keep(chunk.subarray(from));
  }

  /** The last line, when nothing ends it. */
  *end(): Generator<Line> {
    if (this.kept > 0 || this.tooLong) yield* this.line(Buffer.alloc(0), true);
  }

  /** The line on which the file broke off. */
  get reached(): number {
    return this.number + 1;
  }

  private keep(piece: Buffer): void {
    this.kept += piece.length;
    if (this.kept > this.longest) {
      this.tooLong = true;
      this.pieces.length = 0;
    }
    if (!this.tooLong) this.pieces.push(Buffer.from(piece));
  }

  private *line(last: Buffer, unended: boolean): Generator<Line> {
    this.number += 1;
    const tooLong = this.tooLong || this.kept + last.length > this.longest;
    const whole = this.pieces.length === 0 ? last : Buffer.concat([...this.pieces, last]);
    this.pieces.length = 0;
    this.kept = 0;
    this.tooLong = false;
    const bytes = tooLong ? Buffer.alloc(0) : this.bare(whole);
    if (tooLong || bytes.length > 0) yield { number: this.number, bytes, unended, tooLong };
    else this.oddities.firstEmpty ??= this.number;
  }

  private bare(whole: Buffer): Buffer {
    const marked = this.number === 1 && whole.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    if (marked) this.oddities.byteOrderMark = true;
    const crLf = whole.at(-1) === CARRIAGE_RETURN;
    if (crLf) this.oddities.firstCrLf ??= this.number;
    const bytes = whole.subarray(marked ? BYTE_ORDER_MARK.length : 0, whole.length - (crLf ? 1 : 0));
    return isBlank(bytes) ? bytes.subarray(0, 0) : bytes;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === CARRIAGE_RETURN);
}
