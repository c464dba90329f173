import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AuditStop } from '../audit-stop.js';
import type { Inputs } from '../sources/input-file.js';
import type { Disk } from './disk.js';

const Plan = z.object({
  program: z.string(),
  /** sha256 of rules, value sets and settings, the site's with them */
  settings: z.string(),
  from: z.string(),
  to: z.string(),
  measures: z.array(z.string()),
  allowMissing: z.array(z.string()),
  inputs: z.array(z.object({ name: z.string(), bytes: z.number() })),
});

/** All that decides the results. A run goes on only when none of it changed. */
export type Plan = z.infer<typeof Plan>;

/** What each part is called in the sentence of refusal. */
const PARTS: Readonly<Record<Exclude<keyof Plan, 'inputs'>, string>> = {
  program: 'the version of this program',
  settings: 'the settings, rules or value sets',
  from: 'the period (--from)',
  to: 'the period (--to)',
  measures: 'the measures (--measures)',
  allowMissing: 'what may be missing (--allow-missing)',
};

function planFile(work: string): string {
  return join(work, 'plan.json');
}

export function filesOf({ files }: Inputs): Plan['inputs'] {
  return files.map(({ name, bytes }) => ({ name, bytes }));
}

export function writePlan(work: string, plan: Plan, disk: Disk): void {
  disk.replace(planFile(work), JSON.stringify(plan));
}

/** Whether there is a run to go on with. @throws AuditStop when it was another one, naming what changed */
export function continues(work: string, plan: Plan): boolean {
  if (!existsSync(planFile(work))) return false;
  const before = Plan.safeParse(JSON.parse(readFileSync(planFile(work), 'utf8'))).data;
  if (!before) return false;
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const changed = parts
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(plan[part]))
    .map((part) => PARTS[part]);
  refuseChanged([...new Set(changed), ...changedFiles(before.inputs, plan.inputs)]);
  return true;
}

/** @throws AuditStop when anything is in the list */
export function refuseChanged(changed: readonly string[]): void {
  if (changed.length === 0) return;
  throw new AuditStop(
    `--resume goes on only with the same run, but since it was stopped these changed: ${changed.join(', ')}. ` +
      'Put them back, or start again without --resume.',
  );
}

function changedFiles(before: Plan['inputs'], now: Plan['inputs']): string[] {
  const was = new Map(before.map(({ name, bytes }) => [name, bytes]));
  const is = new Map(now.map(({ name, bytes }) => [name, bytes]));
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  return names.map((name) => `the input file ${name}`);
}
