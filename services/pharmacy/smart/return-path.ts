/** Where pharmacists work. */
export const PHARMACY = '/pharmacy';

const ORIGIN = 'https://here.invalid';

/** Addresses of signing in: to come back to one would go round in a circle. */
const OF_SIGN_IN = ['launch', 'sign-in', 'callback', 'sign-out'].map((name) => `${PHARMACY}/${name}`);

/** A page of ours to go back to after signing in, and nothing else, whatever was asked. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !URL.canParse(asked, ORIGIN)) return PHARMACY;
  const { origin, pathname, search } = new URL(asked, ORIGIN);
  const isOurs = origin === ORIGIN && (pathname === PHARMACY || pathname.startsWith(`${PHARMACY}/`));
  return isOurs && !OF_SIGN_IN.includes(pathname) ? pathname + search : PHARMACY;
}
