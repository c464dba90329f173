import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { checkedLookup, type Resolve } from './checked-lookup.js';
import { OutboundError } from './outbound-error.js';
import { readText } from './read-text.js';
import { literalAddress, mayConnect } from './reach.js';

export interface Call {
  headers?: Readonly<Record<string, string>>;
  /** sent by POST; without it the call is a GET */
  body?: string;
  signal: AbortSignal;
  /** of the body, unpacked */
  maxBytes: number;
}

export interface TextAnswer {
  status: number;
  /** empty when the status is not 2xx: what a server says of its errors is not read */
  text: string;
}

export type GetText = (url: URL, call: Call) => Promise<TextAnswer>;

/**
 * The way out to a server that a request or the site's list names. It looks at the address it connects to, follows no
 * redirect, and stops reading at a size: with `fetch` none of it can be had without a package (docs/decisions/0011).
 * Rejects with an OutboundError, or as Node does when there is no answer.
 */
export function createGetText(resolve?: Resolve): GetText {
  const send = sender(resolve);
  return async (url, call) => {
    const literal = literalAddress(url.hostname);
    // a connection to an address makes no lookup
    if (literal !== null && !mayConnect(url.hostname, literal))
      throw new OutboundError('address-not-allowed');
    const response = await send(url, call);
    const { statusCode: status = 0 } = response;
    if (status >= 200 && status < 300) return { status, text: await readText(response, call.maxBytes) };
    response.destroy();
    return { status, text: '' };
  };
}

type Send = (url: URL, call: Call, isSecondTry?: boolean) => Promise<IncomingMessage>;

function sender(resolve: Resolve | undefined): Send {
  const lookup = checkedLookup(resolve);
  // by the modules, not by their functions: tracing and tests put others in their place
  const plain = { module: http, agent: new http.Agent({ keepAlive: true }) };
  const secure = { module: https, agent: new https.Agent({ keepAlive: true }) };

  const send: Send = (url, call, isSecondTry = false) => {
    const { module, agent } = url.protocol === 'https:' ? secure : plain;
    const headers = { 'accept-encoding': 'gzip', ...call.headers };
    const { body, signal } = call;
    const method = body === undefined ? 'GET' : 'POST';
    // what is sent is sent once: on a connection of its own, which cannot be stale
    const how = body === undefined ? { agent } : { agent: false as const };
    return new Promise((settle, reject) => {
      let isAnswered = false;
      const request = module.request(url, { ...how, method, lookup, headers, signal }, (response) => {
        isAnswered = true;
        settle(response);
      });
      request.on('error', (error) => {
        // the server may close a connection in the moment in which it is used again: Node, request.reusedSocket
        const isStale = request.reusedSocket && !isAnswered && !signal.aborted;
        if (isStale && !isSecondTry) settle(send(url, call, true));
        else reject(error);
      });
      request.end(body);
    });
  };
  return send;
}
