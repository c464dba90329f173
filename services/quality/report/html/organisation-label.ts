import type { RunContext } from '../run-context.js';
import { NOT_RECORDED } from '../summary.js';

export interface OrganisationLabel {
  name: string;
  /** beside a name: by it the other files know the organisation; null where it is all there is to say */
  id: string | null;
}

/** What a reader knows an organisation by. @param key `Organization/id`, or that none is recorded */
export function organisationLabel(
  key: string,
  { words, organisations }: Pick<RunContext, 'words' | 'organisations'>,
): OrganisationLabel {
  if (key === NOT_RECORDED) return { name: words.strata[key] ?? key, id: null };
  const id = key.replace(/^Organization\//, '');
  const name = organisations[key];
  return name === undefined ? { name: id, id: null } : { name, id };
}
