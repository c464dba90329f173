import { idOf, parseLine, type RawResource } from './raw-resource.js';

/** Names of Organizations, for readers of the results: nothing is judged by them. */
export class OrganisationNames {
  private readonly names = new Map<string, string>();

  seeLine(bytes: Buffer): void {
    const parsed = parseLine(bytes);
    if ('resource' in parsed) this.see(parsed.resource);
  }

  /** Of one that comes twice the later counts; one without a name is passed over. */
  see(organisation: RawResource): void {
    const id = idOf(organisation);
    const { name } = organisation;
    if (id !== null && typeof name === 'string' && name.trim() !== '')
      this.names.set(`Organization/${id}`, name.trim());
  }

  /** By `Organization/id`, in its order. */
  get all(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.names].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}
