import { existsSync, readFileSync } from 'node:fs';
import { shapeProblems } from '../../platform/shape-problems.js';
import { ClientList, type TrustedClient } from './client-list.js';
import { isPublished } from './public-key.js';

/** The program does not start on a list of clients that does not hold together. Names places, never values. */
class ClientListError extends Error {
  override readonly name = 'ClientListError';

  constructor(file: string, problems: readonly { path: string; expected: string }[]) {
    super(problems.map(({ path, expected }) => [file, path, expected].filter(Boolean).join(': ')).join('\n'));
  }
}

export interface ClientListFile {
  /** `CDS_CLIENTS`, from the working directory */
  file: string;
  /** whether keys that are published with their private half are refused */
  production: boolean;
}

/** @throws ClientListError naming the file, every place that is wrong, and what was expected there */
export function loadClients({ file, production }: ClientListFile): readonly TrustedClient[] {
  const read = ClientList.safeParse(jsonOf(file));
  if (!read.success) throw new ClientListError(file, shapeProblems(read.error.issues));
  const { clients } = read.data;
  const published = production ? clients.flatMap(publishedKeysOf) : [];
  if (published.length > 0) throw new ClientListError(file, published);
  return clients;
}

function jsonOf(file: string): unknown {
  if (!existsSync(file)) throw new ClientListError(file, [{ path: '', expected: 'expected a file' }]);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ClientListError(file, [{ path: '', expected: 'expected JSON' }]);
  }
}

function publishedKeysOf({ jwks }: TrustedClient, client: number) {
  return (jwks?.keys ?? []).flatMap((jwk, index) =>
    isPublished(jwk)
      ? {
          path: `clients[${client}].jwks.keys[${index}]`,
          expected: 'expected a key of its own: the private half of this one is published',
        }
      : [],
  );
}
