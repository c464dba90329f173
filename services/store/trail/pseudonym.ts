import { createHmac, type KeyObject } from 'node:crypto';

/** The same person, stay or order is the same word; only who has the site's key can tell which. */
export function pseudonym(kind: 'Patient' | 'Encounter' | 'Order', id: string, key: KeyObject): string {
  return createHmac('sha256', key).update(`${kind}\n${id}`).digest('base64url');
}
