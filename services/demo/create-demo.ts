import type { RequestHandler } from 'express';
import type { Parts } from '../parts.js';
import { frontPage, loadLibrary } from './demo-pages.js';
import { demoEhr, type DemoEhr } from './story-routes.js';

/** What the door needs of the demo. */
export interface Demo {
  frontPage: RequestHandler;
  /** null: switched off */
  ehr: DemoEhr | null;
}

/** @throws when an example or a word is missing under the parts' root */
export function createDemo(parts: Parts): Demo {
  const library = loadLibrary(parts.root);
  return {
    frontPage: frontPage(parts, library),
    ehr: parts.config.demo ? demoEhr(parts, library) : null,
  };
}
