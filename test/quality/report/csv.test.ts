import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from '../../../services/quality/report/csv/csv.js';
import { aRunContext } from './a-run-context.js';
import { smallPopulation } from './a-small-population.js';
import { parsedCsv } from './parsed-csv.js';
import { written } from './written.js';

describe('a line of CSV', () => {
  it.each([
    [['a', 'b'], 'a,b'],
    [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"'],
    [[1.5, -2, 0], '1.5,-2,0'],
    [[null, undefined, ''], ',,'],
    [[true, false], 'yes,no'],
    [['=1+1', '+1', '-1', '@x', '\tx', '＝1'], `'=1+1,'+1,'-1,'@x,'\tx,'＝1`],
    [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"`],
    [['a=1', 'x-1'], 'a=1,x-1'],
  ])('%j', (cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });

  it('any text comes back as it was, but for the apostrophe that disarms a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
        const disarmed = cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell));
        expect(parsedCsv(csvLine(cells))).toEqual([disarmed]);
      }),
    );
  });
});

describe('doses.csv', () => {
  it('has a byte order mark, a row a dose, and a row for what is no dose of the period', async () => {
    const { csv } = await written(smallPopulation, aRunContext());
    expect(csv.startsWith('\uFEFFpatient,row,event,day,')).toBe(true);
    const [head = [], ...rows] = parsedCsv(csv.slice(1));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('patient')).toEqual(['anna', 'anna', 'bert', "'=cmd", "'=cmd"]);
    expect(column('row')).toEqual(['dose', 'dose', 'dose', 'dose', 'event']);
    expect(column('brand')[2]).toBe(`'=SUM("x")`);
    expect(column('calcium-before-dose')).toEqual(['met', 'not met', 'not met', 'met', '']);
    expect(column('calcium-before-dose why')).toEqual(['', 'not-recorded', 'outside-window', '', '']);
    expect(column('calcium-before-dose value')).toEqual(['2.31', '', '', '2.2', '']);
    expect(column('calcium-before-dose days')).toEqual(['5', '', '40', '20', '']);
    expect(column('calcium-before-dose windows')).toEqual(['7 14 28 90', '', '90', '28 90', '']);
    expect(column('stopped-with-plan')).toEqual(['', '', '', '', 'excluded: death']);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
  });
});
