import type { Place } from './render-page.js';

/** The menu of every page: the demo where it is on, and where staff work. */
export function placesOf({ demo }: { demo: boolean }): readonly Place[] {
  return demo ? ['home', 'pharmacy'] : ['pharmacy'];
}
