import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeMarkdown, plainText } from '../../services/cards/escape-markdown.js';

const RLO = String.fromCodePoint(0x202e);
const ZWSP = String.fromCodePoint(0x200b);

/** Random text, with everything that could mean something to Markdown or HTML far more often than chance has it. */
const MARKUP = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '[x](http://evil)',
  '![x](//evil)',
  '**',
  '__',
  '~~',
  '`',
  '\\',
  '&lt;',
  '&#x6a;',
  '<!--',
  '\n# ',
  '\n- ',
  '| a |',
  '@someone',
  'a@b.nl',
  'www.evil.com',
  'https://evil',
  `h${ZWSP}ttp:${ZWSP}//evil`,
  RLO,
  '\u0000',
  '\ud800',
);
const hostile = fc
  .array(fc.oneof(MARKUP, fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  it.each([
    ['Conexxence 60 mg', 'Conexxence 60 mg'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[x](http://evil)', '\\[x\\](http: //evil)'],
    ['a * b_c `d` ~e~ #f |g| \\h', 'a \\* b\\_c \\`d\\` \\~e\\~ \\#f \\|g\\| \\\\h'],
    ['A & B &lt;', 'A &amp; B &amp;lt;'],
    ['one\r\n\ttwo', 'one two'],
    ['see www.evil.com', 'see www .evil.com'],
    ['a@b.nl', 'a＠b.nl'],
    [`abc${RLO}def`, 'abcdef'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['1.5 ml', '1.5 ml'],
    ['<1.5', '&lt;1.5'],
    ['  ', ''],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    [80, 'x'.repeat(80)],
    [81, `${'x'.repeat(79)}…`],
  ])('keeps at most 80 characters of %i', (length, kept) => {
    expect(escapeMarkdown('x'.repeat(length))).toBe(kept);
  });

  it('leaves nothing that Markdown or HTML acts on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const unescaped = escapeMarkdown(text)
          .replace(/\\[\\*_[\]|~#`+=.)-]/g, 'x')
          .replace(/&(amp|lt|gt);/g, '');
        expect(unescaped).not.toMatch(
          /[\\*_[\]|~#`<>&@]|:\/\/|www\.|^[-+=]|^\d+[.)]( |$)|[\n\r\t]|[\p{Cc}\p{Cf}\p{Cs}]/iu,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainText', () => {
  it.each([
    ['<img src=x> [x](http://evil)', '‹img src=x› (x)(http: //evil)'],
    ['A & B', 'A + B'],
    ['<1.5', '‹1.5'],
    ['one\n two', 'one two'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('leaves nothing that HTML or Markdown acts on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plainText(text)).not.toMatch(/[\\*_[\]|~#`<>&@]|:\/\/|www\.|[\n\r\t]|[\p{Cc}\p{Cf}\p{Cs}]/iu);
      }),
      { numRuns: 2000 },
    );
  });
});
