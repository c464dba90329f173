import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

const ONE_HOUR_MS = 3_600_000;

/** The style, scripts and drawings of pages: `pages/assets` under `root`, at `/assets`. */
export function serveAssets(root: string): RequestHandler {
  return express.static(join(root, 'pages', 'assets'), { index: false, maxAge: ONE_HOUR_MS });
}
