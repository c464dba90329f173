const NEWLINE = '\n';
const CARRIAGE_RETURN = '\r';
/** EF BB BF, a character each */
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** Longer lines occur (a scanned letter in Base64); a resource that matters here is a few kilobytes. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** A line as Latin-1 text: one character a byte, so that it can be searched before anything is decoded or parsed. */
export type RawLine = string;

/** One line, without its end, as bytes: decoding by chunk would break a letter that stands across two. */
export interface Line {
  /** from 1 */
  number: number;
  bytes: Buffer;
  /** the same bytes; a part of it that is kept must be copied, or it keeps its whole chunk alive */
  text: RawLine;
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

/** Splits a file that comes in chunks. What waits for its end is copied: it keeps no more than its own bytes alive. */
export class LineSplitter {
  readonly oddities: LineOddities = { byteOrderMark: false, firstCrLf: null, firstEmpty: null };
  private readonly pieces: Buffer[] = [];
  private kept = 0;
  private number = 0;
  private readonly found: Line[] = [];

  constructor(private readonly longest = LONGEST_LINE) {}

  /** Lines that end in this chunk; empty ones are left out. */
  push(chunk: Buffer): readonly Line[] {
    const text = chunk.toString('latin1');
    let from = 0;
    for (let to = text.indexOf(NEWLINE); to >= 0; to = text.indexOf(NEWLINE, from)) {
      if (this.kept > 0) this.addKept(chunk.subarray(from, to), false);
      else if (to - from > this.longest) this.addTooLong(false);
      else this.add(chunk.subarray(from, to), text.slice(from, to));
      from = to + 1;
    }
    if (from < chunk.length) this.keep(chunk.subarray(from));
    return this.found.splice(0);
  }

  /** The last line, when nothing ends it. */
  end(): readonly Line[] {
    if (this.kept > 0) this.addKept(Buffer.alloc(0), true);
    return this.found.splice(0);
  }

  /** The line on which the file broke off. */
  get reached(): number {
    return this.number + 1;
  }

  private keep(piece: Buffer): void {
    this.kept += piece.length;
    if (this.kept > this.longest) this.pieces.length = 0;
    else this.pieces.push(Buffer.from(piece));
  }

  /** A line that began in a chunk before. */
  private addKept(last: Buffer, unended: boolean): void {
    const isTooLong = this.kept + last.length > this.longest;
    const bytes = isTooLong ? last : Buffer.concat([...this.pieces, last]);
    this.pieces.length = 0;
    this.kept = 0;
    if (isTooLong) this.addTooLong(unended);
    else this.add(bytes, bytes.toString('latin1'), unended);
  }

  private addTooLong(unended: boolean): void {
    this.number += 1;
    this.found.push({ number: this.number, bytes: Buffer.alloc(0), text: '', unended, tooLong: true });
  }

  private add(bytes: Buffer, text: RawLine, unended = false): void {
    this.number += 1;
    const { number } = this;
    const from = number === 1 && this.isMarked(text) ? BYTE_ORDER_MARK.length : 0;
    const to = this.endsInCrLf(text) ? text.length - 1 : text.length;
    if (!NOT_BLANK.test(from > 0 ? text.slice(from) : text)) {
      this.oddities.firstEmpty ??= number;
      return;
    }
    const own = to - from === bytes.length ? bytes : bytes.subarray(from, to);
    this.found.push({ number, bytes: own, text: text.slice(from, to), unended, tooLong: false });
  }

  private isMarked(text: RawLine): boolean {
    this.oddities.byteOrderMark = text.startsWith(BYTE_ORDER_MARK);
    return this.oddities.byteOrderMark;
  }

  private endsInCrLf(text: RawLine): boolean {
    if (!text.endsWith(CARRIAGE_RETURN)) return false;
    this.oddities.firstCrLf ??= this.number;
    return true;
  }
}

const NOT_BLANK = /[^ \t\r]/;
