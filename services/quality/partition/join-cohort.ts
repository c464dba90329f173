import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkTypes } from '../run/check-types.js';
import { noticesOf, type Notice } from '../run/notices.js';
import { FoundPart } from './find-in-part.js';
import { PlannedExport } from './plan-export.js';
import type { Part } from './read-part.js';

const CohortTask = z.object({ export: PlannedExport });

/** The parts of the files in their order; of the second look only who was found. */
const FoundLine = z.union([
  FoundPart.extend({ file: z.number() }),
  z.object({ again: z.object({ patients: z.array(z.string()) }) }),
]);

type FoundInFile = Extract<z.infer<typeof FoundLine>, { file: number }>;

/** `cohort`: what all parts told in, what each must know to sort its lines out. @throws AuditStop as `audit` does */
export async function* joinCohort(
  { task, lines }: Part,
  allowMissing: readonly string[],
): AsyncGenerator<string> {
  const { files } = CohortTask.parse(task).export;
  const parts: FoundInFile[] = [];
  const patients = new Set<string>();
  for await (const { bytes } of lines) {
    const found = FoundLine.parse(JSON.parse(bytes.toString()));
    for (const id of 'again' in found ? found.again.patients : found.patients) patients.add(id);
    if ('file' in found) parts.push(found);
  }
  const types = added(parts.map((part) => part.types));
  checkTypes(new Set(Object.keys(types)), allowMissing);
  const placed = withFirstLines(parts);
  const cohort = {
    patients: [...patients].sort(),
    types,
    organisations: namesIn(parts),
    inputs: files.map(({ name, bytes }, at) => {
      const own = parts.filter(({ file }) => file === at);
      return { name, bytes, sha256: fingerprintOf(own.map(({ sha256 }) => sha256)) };
    }),
    notices: files.flatMap(({ name }, at) =>
      noticesIn(
        name,
        placed.filter(({ file }) => file === at),
      ),
    ),
    parts: placed.map(({ file, firstLine, broken }) => ({
      ...{ file, firstLine },
      broken: broken.map((line) => firstLine - 1 + line),
    })),
  };
  yield `${JSON.stringify(cohort)}\n`;
}

function added(tallies: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum = new Map<string, number>();
  for (const tally of tallies)
    for (const [name, count] of Object.entries(tally)) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries([...sum].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Of one that comes twice the later counts, as on one machine. */
function namesIn(parts: readonly FoundInFile[]): Record<string, string> {
  const names = parts.flatMap(({ organisations }) => Object.entries(organisations));
  return Object.fromEntries([...new Map(names)].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function withFirstLines(parts: readonly FoundInFile[]): (FoundInFile & { firstLine: number })[] {
  const read = new Map<number, number>();
  return parts.map((part) => {
    const before = read.get(part.file) ?? 0;
    read.set(part.file, before + part.lines);
    return { ...part, firstLine: before + 1 };
  });
}

/** As of uploads in parts: of one part its own sha256, of more that of theirs, and how many they are. */
function fingerprintOf(parts: readonly string[]): string {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const hash = createHash('sha256')
    .update(Buffer.from(parts.join(''), 'hex'))
    .digest('hex');
  return `${hash}-${parts.length}`;
}

function noticesIn(name: string, parts: readonly (FoundInFile & { firstLine: number })[]): Notice[] {
  const all = parts.flatMap(({ oddities, firstLine }) =>
    noticesOf(name, oddities).map((notice) => ({ ...notice, line: notice.line + firstLine - 1 })),
  );
  return all.filter((notice, at) => all.findIndex(({ what }) => what === notice.what) === at);
}
