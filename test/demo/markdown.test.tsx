import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { escapeMarkdown } from '../../services/cards/escape-markdown.js';
import { Markdown } from '../../services/demo/markdown.js';

const shown = (text: string) =>
  renderToString(<Markdown text={text} />).replace(/^<div class="markdown">(.*)<\/div>$/s, '$1');

describe('the Markdown of a card', () => {
  it.each([
    ['two\nlines', '<p>two lines</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['**First:** hold', '<p><strong>First:</strong> hold</p>'],
    ['**a** and **b**', '<p><strong>a</strong> and <strong>b</strong></p>'],
    ['2 ** 3', '<p>2 ** 3</p>'],
    ['**a** 2 ** 3', '<p><strong>a</strong> 2 ** 3</p>'],
    ['1\\. \\*\\*not bold\\*\\*', '<p>1. **not bold**</p>'],
    ['&lt;b&gt; &amp;amp;', '<p>&lt;b> &amp;amp;</p>'],
    ['# no heading', '<p># no heading</p>'],
    ['- a\nb', '<p>- a b</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script>alert(1)&lt;/script></p>'],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['back\\slash', '<p>back\\slash</p>'],
  ])('%j', (text, html) => {
    expect(shown(text)).toBe(html);
  });

  it('shows what cards escape as it was in the record', () => {
    const name = '*Calcium* <500 mg> [x] ~y~ `z` a|b #1 & co \\ _';
    expect(renderToString(<p>{name}</p>)).toBe(shown(escapeMarkdown(name)));
  });
});
