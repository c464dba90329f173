import type { Place } from './render-page.js';

/** The menu of every page: the demo where it is on, and where staff work. */
export function menuOf({ demo }: { demo: boolean }): readonly Place[] {
  const staff: readonly Place[] = ['pharmacy', 'quality', 'alerts'];
  return demo ? ['home', ...staff] : staff;
}
