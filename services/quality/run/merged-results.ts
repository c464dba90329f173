import { closeSync, openSync, readSync } from 'node:fs';
import type { JudgedPatient } from './judged-patient.js';

const BLOCK = 32 * 1024;
const NEWLINE = 0x0a;

/** All results in the order of the patients' ids, from files that are each in that order; read as they are asked for. */
export function mergedResults<Result extends JudgedPatient>(files: readonly string[]): Iterable<Result> {
  return {
    *[Symbol.iterator]() {
      const open = files.map(openResults<Result>);
      try {
        for (let next = least(open); next?.head; next = least(open)) {
          const { head } = next;
          next.advance();
          yield head;
        }
      } finally {
        for (const { close } of open) close();
      }
    },
  };
}

interface OpenResults<Result> {
  readonly head: Result | null;
  advance: () => void;
  close: () => void;
}

function least<Result extends JudgedPatient>(
  open: readonly OpenResults<Result>[],
): OpenResults<Result> | null {
  let found: OpenResults<Result> | null = null;
  for (const one of open) {
    if (one.head !== null && (!found?.head || one.head.patientId < found.head.patientId)) found = one;
  }
  return found;
}

function openResults<Result>(file: string): OpenResults<Result> {
  const fd = openSync(file, 'r');
  const lines = linesOf(fd);
  let head: Result | null = null;
  const advance = () => {
    const next = lines.next();
    head = next.done ? null : (JSON.parse(next.value) as Result);
  };
  advance();
  return {
    get head() {
      return head;
    },
    advance,
    close: () => closeSync(fd),
  };
}

function* linesOf(fd: number): Generator<string> {
  const block = Buffer.alloc(BLOCK);
  let rest: Buffer = Buffer.alloc(0);
  for (let length = readSync(fd, block); length > 0; length = readSync(fd, block)) {
    let all = Buffer.concat([rest, block.subarray(0, length)]);
    for (let end = all.indexOf(NEWLINE); end >= 0; end = all.indexOf(NEWLINE)) {
      yield all.toString('utf8', 0, end);
      all = all.subarray(end + 1);
    }
    rest = all;
  }
}
