import type { Parts } from '../../services/parts.js';
import { aBrowser, type Browser } from './a-cookie-jar.js';
import { aService, type Service } from './a-service.js';
import { aSignedInDoor } from './a-signed-in-door.js';
import { aClientsFile } from './an-ehr-key.js';
import { CLIENT_ID, type AuthorizationServer } from './an-authorization-server.js';

export const PUBLIC_URL = 'https://cds.example.org';

/** The service with EHRs that may launch it, and trust on. */
export interface SmartService extends Service {
  browser(cookies?: Map<string, string>): Browser;
  /** what an address that needs a session says to this browser: status, and whose session it is */
  me(browser: Browser, address?: string): Promise<{ status: number; location: string | null; text: string }>;
  /** a form sent to an address that needs a session */
  send(browser: Browser, form: Record<string, string>): Promise<{ status: number; text: string }>;
}

const CLIENTS = { clients: [{ iss: 'https://ehr.example.org', jku: 'https://ehr.example.org/jwks' }] };

/** @param ehrs entries of `SMART_CLIENTS` beside or instead of the members of a healthy one */
export async function aSmartService(
  ehr: AuthorizationServer,
  { ehrs = [{}], parts = {}, environment = {} }: Given = {},
): Promise<SmartService> {
  const entries = ehrs.map((other) => ({
    name: 'Example Hospital',
    iss: ehr.iss,
    clientId: CLIENT_ID,
    ...other,
  }));
  const service = await aService(parts, {
    PUBLIC_URL,
    CDS_CLIENTS: aClientsFile(CLIENTS),
    SMART_CLIENTS: aClientsFile({ ehrs: entries }),
    ...environment,
  });
  const door = await aSignedInDoor(service.parts);
  const atDoor = (browser: Browser) => aBrowser(door.url, PUBLIC_URL, browser.cookies);
  return {
    ...service,
    browser: (cookies) => aBrowser(service.url, PUBLIC_URL, cookies),
    me: (browser, address = '/pharmacy') => atDoor(browser).get(address),
    send: (browser, form) => atDoor(browser).post('/pharmacy/checklists/abc?x=1', form),
    stop: async () => {
      await door.stop();
      await service.stop();
    },
  };
}

interface Given {
  ehrs?: readonly Record<string, unknown>[];
  parts?: Partial<Parts>;
  environment?: Record<string, string>;
}

/** As the EHR opens the page. */
export function launchOf({ iss }: AuthorizationServer, launch = 'launch-1'): string {
  return `/pharmacy/launch?${new URLSearchParams({ iss, launch }).toString()}`;
}

/** From the launch to the address that the EHR sends the user back to, and no further. */
export async function upToCallback(browser: Browser, begin: string): Promise<string> {
  const sent = await browser.get(begin);
  const back = await browser.get(sent.location ?? '');
  return back.location ?? '';
}

/** From the launch to the page; answers with the last redirect but one. */
export async function signIn(browser: Browser, begin: string) {
  return browser.get(await upToCallback(browser, begin));
}
