/** A browser as far as signing in needs one: it keeps cookies, and follows what it is told to, step by step. */
export interface Browser {
  cookies: Map<string, string>;
  /** at our service: paths, or addresses under `publicUrl` */
  get(address: string): Promise<Seen>;
  post(address: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Seen>;
  /** to the EHR and back, until a page is shown */
  follow(seen: Seen): Promise<Seen>;
}

export interface Seen {
  status: number;
  location: string | null;
  setCookies: readonly string[];
  text: string;
}

/** @param publicUrl how the service is called outside; it is reached at `url` */
export function aBrowser(url: string, publicUrl: string, cookies = new Map<string, string>()): Browser {
  const here = (address: string) => new URL(address.replace(publicUrl, url), url);

  async function send(address: URL, init: RequestInit = {}): Promise<Seen> {
    const isOurs = address.href.startsWith(url);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(isOurs && { cookie }), ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    const setCookies = response.headers.getSetCookie();
    for (const set of isOurs ? setCookies : []) keep(set);
    const location = response.headers.get('location');
    return { status: response.status, location, setCookies, text: await response.text() };
  }

  function keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (set.includes('Expires=Thu, 01 Jan 1970')) cookies.delete(name);
    else cookies.set(name, value);
  }

  const browser: Browser = {
    cookies,
    get: (address) => send(here(address)),
    post: (address, form = {}, headers = {}) =>
      send(here(address), { method: 'POST', body: new URLSearchParams(form), headers }),
    follow: async (seen) => {
      let last = seen;
      while (last.location !== null) last = await browser.get(last.location);
      return last;
    },
  };
  return browser;
}
