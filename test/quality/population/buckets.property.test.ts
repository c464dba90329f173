import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basename } from 'node:path';
import { BucketWriter, bucketFile } from '../../../services/quality/population/buckets.js';

const BUCKETS = 512;
/** What may wait of one of so many buckets, in bytes. */
const SHARE = 16 * 1024;

const added = fc.record({
  bucket: fc.constantFrom(0, 1, BUCKETS - 1),
  owner: fc.constantFrom('', 'p1', 'pé', '患者患者患者'),
  line: fc.nat(),
  length: fc.oneof(fc.nat(50), fc.integer({ min: SHARE - 50, max: SHARE }), fc.nat(3 * SHARE)),
});

describe('lines on their way to their buckets', () => {
  it('are written whole and in their order, the longest too, and copied when they are added', () => {
    fc.assert(
      fc.property(fc.array(added, { maxLength: 30 }), (lines) => {
        const written = new Map<string, string>();
        const writer = new BucketWriter('spool', BUCKETS, (path, bytes) =>
          written.set(basename(path), (written.get(basename(path)) ?? '') + bytes.toString()),
        );
        const expected = new Map<string, string>();
        for (const { bucket, owner, line, length } of lines) {
          const bytes = Buffer.alloc(length, 'x');
          writer.add(bucket, owner, { file: 3, line, bytes });
          bytes.fill('-');
          const file = basename(bucketFile('spool', bucket));
          expected.set(file, `${expected.get(file) ?? ''}${owner}\t3\t${line}\t${'x'.repeat(length)}\n`);
        }
        writer.flush();
        expect(written).toEqual(expected);
      }),
    );
  });
});
