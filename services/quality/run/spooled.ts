import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rejected } from '../population/rejections.js';
import type { SpoolCounts } from '../population/spool.js';
import type { Disk } from './disk.js';
import type { Notice } from './notices.js';

/** What both passes over the input came to; once it is written the buckets are whole. */
export interface Spooled {
  inputs: readonly { name: string; bytes: number; sha256: string }[];
  buckets: number;
  /** who ever had denosumab */
  patients: number;
  /** lines by resource type */
  types: Readonly<Record<string, number>>;
  /** names by `Organization/id` */
  organisations: Readonly<Record<string, string>>;
  counts: SpoolCounts;
  rejected: Rejected;
  notices: readonly Notice[];
}

export function writeSpooled(work: string, spooled: Spooled, disk: Disk): void {
  disk.replace(spooledFile(work), JSON.stringify(spooled));
}

/** Written by this program, whole or not at all: believed. Null when the passes were not finished. */
export function readSpooled(work: string): Spooled | null {
  const file = spooledFile(work);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Spooled) : null;
}

function spooledFile(work: string): string {
  return join(work, 'spooled.json');
}
