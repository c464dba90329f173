import { eachOnce } from './each-once.js';
import { idOf, parseLine, type RawResource } from './raw-resource.js';
import type { SpooledLine } from './read-bucket.js';

/** The Medications on these lines, by id: of each the newest version. */
export function medicationsOn(lines: readonly SpooledLine[]): ReadonlyMap<string, RawResource> {
  const all = lines.flatMap((line) => {
    const parsed = parseLine(line.bytes);
    return 'resource' in parsed ? [{ resource: parsed.resource, ...line }] : [];
  });
  return new Map(eachOnce(all).resources.map(({ resource }) => [idOf(resource) ?? '', resource]));
}
