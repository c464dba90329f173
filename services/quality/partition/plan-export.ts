import { z } from 'zod';
import { dataAsOf } from '../run/data-as-of.js';
import { exportAmong } from '../sources/bulk-folder.js';
import { manifestOf } from '../sources/manifest.js';
import type { Part } from './read-part.js';

/** One file as the engine's file system lists it; `text` of those that may be a manifest. */
const ListedFile = z.object({
  /** below the folder, with `/` */
  name: z.string(),
  bytes: z.number(),
  modifiedMs: z.number(),
  text: z.string().optional(),
});

/** The export among the files of a folder: what is to be read, and as of when it is. */
export const PlannedExport = z.object({
  files: z.array(z.object({ name: z.string(), bytes: z.number(), type: z.string().nullable() })),
  dataAsOf: z.string(),
  askedTypes: z.array(z.string()),
  leftOut: z.array(z.object({ file: z.string(), reason: z.string() })),
});

export type PlannedExport = z.infer<typeof PlannedExport>;

/** `plan`: a line for each file in, what is to be read out. @throws AuditStop when there is no export */
export async function* planExport({ task, lines }: Part): AsyncGenerator<string> {
  const { folder } = z.object({ folder: z.string() }).parse(task);
  const listed: z.infer<typeof ListedFile>[] = [];
  for await (const { bytes } of lines) listed.push(ListedFile.parse(JSON.parse(bytes.toString())));
  const all = listed
    .map((file) => ({ ...file, path: file.name, type: null }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const textOf = new Map(all.map(({ name, text }) => [name, text]));
  const found = exportAmong(all, ({ name }) => manifestOf(textOf.get(name) ?? ''), folder);
  const modified = new Map(all.map(({ name, modifiedMs }) => [name, modifiedMs]));
  const planned: PlannedExport = {
    files: found.files.map(({ name, bytes, type }) => ({ name, bytes, type })),
    dataAsOf: dataAsOf(
      found.transactionTime,
      found.files.map(({ name }) => modified.get(name) ?? 0),
    ),
    askedTypes: [...found.askedTypes],
    leftOut: [...found.leftOut],
  };
  yield `${JSON.stringify(planned)}\n`;
}
