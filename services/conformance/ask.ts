/** One call to the service under test; the path stands under its base address. */
export interface Call {
  path: string;
  method?: 'GET' | 'POST' | 'OPTIONS';
  /** text goes out as it is, anything else as JSON */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  /** null: no answer came */
  status: number | null;
  headers: Headers;
  /** null when the body is not JSON */
  json: unknown;
  /** the status, or why there was no answer */
  said: string;
}

export type Ask = (call: Call) => Promise<Answer>;

export interface Way {
  baseUrl: string;
  timeoutMs: number;
  token: string | null;
}

/** An address that hangs this often is not waited for again. */
const PATIENCE = 2;

/** Far more than cards ever are. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Calls a service as any client would: no redirects, each call within its time. Never rejects. */
export function createAsk({ baseUrl, timeoutMs, token }: Way): Ask {
  const hung = new Map<string, number>();
  return async ({ path, method = 'GET', body, headers }) => {
    const times = hung.get(path) ?? 0;
    if (times >= PATIENCE) return noAnswer('not asked again: it hung before');
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        ...{ method, signal, redirect: 'manual' },
        headers: {
          accept: 'application/json',
          // a browser sends a preflight without it
          ...(token !== null && method !== 'OPTIONS' ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return await read(response);
    } catch (error) {
      if (!signal.aborted) return noAnswer(whyNot(error));
      hung.set(path, times + 1);
      return noAnswer(`no answer within ${timeoutMs / 1000} s`);
    }
  };
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { status, headers, json: jsonIn(await textOf(response)), said: String(status) };
}

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // to leave the loop ends the connection
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return '';
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function noAnswer(said: string): Answer {
  return { status: null, headers: new Headers(), json: null, said };
}

/** fetch hides the reason in `cause`. */
function whyNot(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'no connection';
  return `no answer (${code})`;
}
