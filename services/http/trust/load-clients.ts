import { ClientList, type TrustedClient } from './client-list.js';
import { ClientListError, readListFile } from './list-file.js';
import { isPublished } from './public-key.js';

export interface ClientListFile {
  /** `CDS_CLIENTS`, from the working directory */
  file: string;
  /** whether keys that are published with their private half are refused */
  production: boolean;
}

/** @throws ClientListError naming the file, every place that is wrong, and what was expected there */
export function loadClients({ file, production }: ClientListFile): readonly TrustedClient[] {
  const { clients } = readListFile(file, ClientList);
  const published = production ? clients.flatMap(publishedKeysOf) : [];
  if (published.length > 0) throw new ClientListError(file, published);
  return clients;
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
