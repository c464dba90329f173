import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workFolder } from '../run/journal.js';
import { AUDIT_FILES, isAuditName, type AuditFile } from './audit-file.js';
import { policyOfReport } from './report-policy.js';
import { auditResults, RunFile, type StoredAudit } from './stored-audit.js';
import { StoredReports } from './stored-report.js';

/** The audits that were written below one folder: `audit --out <folder>/<name>`. Read anew each time. */
export interface StoredAudits {
  /** the latest first; `more`: folders beyond those shown, or with names that are not */
  list(): { audits: readonly StoredAudit[]; more: number };
  /** null when there is no such folder */
  find(name: string): StoredAudit | null;
  /** folder and name of a file that may be given out; null when there is none */
  file(name: string, file: string): { folder: string; file: AuditFile } | null;
  /** the Content-Security-Policy for the report in a folder */
  reportPolicy(folder: string): string;
}

const MOST_SHOWN = 100;

/** Fourteen reports with many organisations stay under this. */
const LARGEST_JSON = 32 * 1024 * 1024;

export function storedAudits(folder: string): StoredAudits {
  const find = (name: string): StoredAudit | null =>
    isAuditName(name) && kindOf(join(folder, name)) === 'folder' ? readAudit(folder, name) : null;
  return {
    find,
    reportPolicy: (of) => policyOfReport(join(of, 'report.html')),
    list() {
      const names = namesIn(folder);
      const newest = names.filter(isAuditName).sort(byNumber).reverse().slice(0, MOST_SHOWN);
      const audits = newest.flatMap((name) => find(name) ?? []);
      return { audits: audits.sort(latestFirst), more: names.length - audits.length };
    },
    file(name, file) {
      const audit = find(name);
      if (audit?.state !== 'done') return null;
      const found = audit.results.files.find((one) => one.name === file);
      return found ? { folder: resolve(folder, name), file: found } : null;
    },
  };
}

function readAudit(folder: string, name: string): StoredAudit {
  const path = join(folder, name);
  // results of an earlier run are overwritten while a later one writes
  if (kindOf(workFolder(path)) !== null) return { name, state: 'unfinished' };
  const files = AUDIT_FILES.filter((file) => kindOf(join(path, file.name)) === 'file');
  if (!files.some((file) => file.name === 'run.json')) return { name, state: 'empty' };
  const run = RunFile.safeParse(readJson(join(path, 'run.json'))).data;
  const reports = StoredReports.safeParse(readJson(join(path, 'measure-reports.json'))).data;
  if (!run || !reports) return { name, state: 'unreadable' };
  const summaries = reports.entry.map(({ resource }) => resource);
  return { name, state: 'done', results: auditResults({ name, run, reports: summaries, files }) };
}

/** A link leads elsewhere: it is neither. */
function kindOf(path: string): 'file' | 'folder' | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    // nobody has audited yet
    return [];
  }
}

function readJson(path: string): unknown {
  try {
    const isFit = kindOf(path) === 'file' && lstatSync(path).size <= LARGEST_JSON;
    return isFit ? JSON.parse(readFileSync(path, 'utf8')) : null;
  } catch {
    return null;
  }
}

/** `2026-q10` comes after `2026-q9`. */
function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** What is not finished stands above, for someone waits for it; what has no results below. */
function latestFirst(one: StoredAudit, other: StoredAudit): number {
  const at = (audit: StoredAudit) =>
    audit.state === 'done' ? audit.results.finishedAt : audit.state === 'unfinished' ? '9' : '';
  return at(other).localeCompare(at(one)) || byNumber(one.name, other.name);
}
