import { importJWK } from 'jose';
import { ClientListError, readListFile } from '../../http/trust/list-file.js';
import { isPublished } from '../../http/trust/public-key.js';
import { EhrList, type Ehr } from './ehr-list.js';

/**
 * @param file `SMART_CLIENTS`, from the working directory; null: no EHR
 * @throws ClientListError naming the file, every place that is wrong, and what was expected there
 */
export async function loadEhrs(file: string | null): Promise<readonly Ehr[]> {
  if (file === null) return [];
  const { ehrs } = readListFile(file, EhrList);
  const problems = await Promise.all(ehrs.map(problemOfKey));
  const wrong = problems.flatMap((expected, at) =>
    expected === null ? [] : [{ path: `ehrs[${at}].privateKeyJwk`, expected }],
  );
  if (wrong.length > 0) throw new ClientListError(file, wrong);
  return ehrs;
}

async function problemOfKey({ privateKeyJwk: jwk }: Ehr): Promise<string | null> {
  if (jwk === undefined) return null;
  if (isPublished(jwk)) return 'expected a key of its own: the private half of this one is published';
  try {
    await importJWK(jwk);
    return null;
  } catch {
    return 'expected a private EC key on P-384, or RSA key, as a JWK (RFC 7517)';
  }
}
