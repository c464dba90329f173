import autocannon from 'autocannon';
import { orderSignRequest } from './full-record.js';

export const CONNECTIONS = 8;

/** The order-sign request that this service asks for, as text. */
export async function requestFor(url) {
  const { services } = await (await fetch(`${url}/cds-services`)).json();
  return JSON.stringify(
    orderSignRequest(Object.keys(services.find(({ hook }) => hook === 'order-sign').prefetch)),
  );
}

/** Sends the request so many times. */
export async function warmUp(url, body, amount) {
  await autocannon({ ...sending(url, body), amount });
}

/** Sends the request over and over for so many seconds; throughput, and milliseconds at the median and at 99 %. */
export async function load(url, body, seconds) {
  const { requests, latency, non2xx, errors } = await autocannon({
    ...sending(url, body),
    duration: seconds,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} refused, ${errors} errors`);
  return { perSecond: requests.total / seconds, p50: latency.p50, p99: latency.p99 };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function sending(url, body) {
  return {
    url: `${url}/cds-services/denosumab-order-sign`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: CONNECTIONS,
  };
}
