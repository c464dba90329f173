import { readFileSync } from 'node:fs';

const EXAMPLES = new URL('../../fhir-resources/examples/', import.meta.url);
const SERVICE = 'denosumab-order-sign';

/** The example stories at order-sign, each with the cards that the service answers when nothing is the matter. */
export async function quietStories(url) {
  const { examples } = JSON.parse(readFileSync(new URL('index.json', EXAMPLES), 'utf8'));
  const stories = [];
  for (const { file } of examples.filter(({ service }) => service === SERVICE)) {
    const request = JSON.parse(readFileSync(new URL(file, EXAMPLES), 'utf8'));
    const response = await askHook(url, request);
    if (!response.ok) throw new Error(`${file}: ${response.status} before anything goes wrong`);
    stories.push({ file, request, expected: saidBy(await response.json()) });
  }
  return stories;
}

export function askHook(url, request) {
  return post(`${url}/cds-services/${SERVICE}`, request);
}

export function sendFeedback(url, entries) {
  return post(`${url}/cds-services/${SERVICE}/feedback`, { feedback: entries });
}

/** All of an answer but the uuids, which are new each time. */
export function saidBy(answer) {
  return JSON.stringify(answer, (name, value) => (name === 'uuid' ? undefined : value));
}

function post(url, body) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
