import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ClientList } from '../../services/http/trust/client-list.js';
import { loadClients } from '../../services/http/trust/load-clients.js';

it('the clients of deploy/kubernetes are a file that the program starts with', () => {
  expect(loadClients({ file: 'deploy/kubernetes/clients.json', production: true })).toHaveLength(1);
});

it('the clients of docs/integration.md are one too, with every member it tells of', () => {
  const text = readFileSync('docs/integration.md', 'utf8');
  const [, shown = ''] = /```json\n(\{\s*"clients"[\s\S]*?)```/.exec(text) ?? [];
  const { clients } = ClientList.parse(JSON.parse(shown));
  expect(clients).toHaveLength(1);
  const told = [...text.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  expect(Object.keys(clients[0] ?? {}).filter((member) => !told.includes(member))).toEqual([]);
});
