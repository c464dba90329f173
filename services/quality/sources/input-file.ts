/** One file of an export. */
export interface InputFile {
  path: string;
  /** below the folder, with `/`: the name that results use */
  name: string;
  bytes: number;
  /** the resource type that the manifest, or else the file's name, says it holds */
  type: string | null;
}

/** What there is to read, and what the manifest says of it. */
export interface Inputs {
  /** by name */
  files: readonly InputFile[];
  /** of the manifest: nothing in the export can be later */
  transactionTime: string | null;
  /** types that the export was asked for: none of one of these is "none", not "not offered" */
  askedTypes: readonly string[];
  /** files that are not read, and why */
  leftOut: readonly { file: string; reason: 'deleted-or-error' | 'no-ndjson' }[];
}

/** How a file is read. */
export interface Reading {
  signal?: AbortSignal | undefined;
  /** bytes of the file, as it lies on disk */
  onBytes?: ((bytes: number) => void) | undefined;
  /** it was read before: its fingerprint is known, and not taken again */
  again?: boolean;
}
