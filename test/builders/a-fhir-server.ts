import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AFhirServer {
  url: string;
  /** what was asked so far: `MedicationRequest/1`, `Condition` for a search */
  asked: string[];
  stop(): Promise<void>;
}

/** What the server says to a read or a search: a resource, or a status. */
export type Answers = Readonly<Record<string, object | number>>;

/** An EHR's FHIR server on a free port: what it is not told to say, it has none of (an empty searchset, or 404). */
export async function aFhirServer(answers: Answers = {}): Promise<AFhirServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/fhir\//, '').replace(/\?.*$/, '');
    asked.push(path);
    const answer =
      answers[path] ?? (path.includes('/') ? 404 : { resourceType: 'Bundle', type: 'searchset' });
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.setHeader('content-type', 'application/fhir+json');
    response.end(JSON.stringify(typeof answer === 'number' ? {} : answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/fhir`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
