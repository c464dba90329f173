import type { Config } from '../config.js';
import type { Logger } from '../platform/log.js';
import { keepsNothing } from './keeps-nothing.js';
import type { Store } from './store.js';

/** To be replaced by the store that keeps. */
export function openStore(_config: Config, log: Logger): Promise<Store> {
  log.warn('this version keeps nothing');
  return Promise.resolve(keepsNothing());
}
