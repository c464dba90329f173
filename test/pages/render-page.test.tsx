import { describe, expect, it } from '@jest/globals';
import { renderPage, type PageFrame } from '../../services/pages/render-page.js';
import { loadShellWords } from '../../services/pages/shell-words.js';

const FRAME: PageFrame = {
  language: 'nl',
  shell: loadShellWords(process.cwd()),
  title: '<script>alert(1)</script>',
  here: 'pharmacy',
  places: ['home', 'pharmacy'],
  scripts: ['x.js'],
};

describe('the frame of a page', () => {
  const page = renderPage(FRAME, <p>{'<b>naam</b>'}</p>);

  it('shows markup in names as text', () => {
    expect(page).toContain('&lt;b>naam');
    expect(page).toContain('<title>&lt;script>');
  });

  it('speaks its language, and says where one is', () => {
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<a href="/pharmacy" aria-current="page">Apotheek</a>');
    expect(page).not.toContain('/quality');
  });

  it('holds no script and no style of its own', () => {
    expect(page).toContain('<script type="module" src="/assets/x.js"></script>');
    expect(page).not.toMatch(/<style|style=|<script>/);
  });
});
