import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/open-database.js';

export function cutOld(_database: Database, _until: unknown, _key: KeyObject): Promise<boolean> {
  return Promise.resolve(false);
}
