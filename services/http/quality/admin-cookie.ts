import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { jwtVerify, SignJWT } from 'jose';
import { createHmac } from 'node:crypto';
import type { Parts } from '../../parts.js';

const COOKIE = 'quality-session';
/** Of this use, so that nothing else that is ever signed with the token opens these pages. */
const AUDIENCE = 'quality';
const ALGORITHM = 'HS256';
/** A working day. */
const VALID_SECONDS = 8 * 3600;

/** No other site sends it, no script reads it, and it is sent nowhere but to these pages. */
const ATTRIBUTES = { httpOnly: true, sameSite: 'strict', path: '/quality' } as const;

type Keeping = Pick<Parts, 'config' | 'now'>;

/** Signs the administrator in. The cookie says until when, and is worth nothing once `ADMIN_TOKEN` is another. */
export async function setAdminCookie(response: Response, adminToken: string, parts: Keeping): Promise<void> {
  const seconds = Math.floor(parts.now() / 1000);
  const value = await new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(AUDIENCE)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + VALID_SECONDS)
    .sign(keyOf(adminToken));
  response.cookie(COOKIE, value, { ...ATTRIBUTES, secure: isSecure(parts), maxAge: VALID_SECONDS * 1000 });
}

export function clearAdminCookie(response: Response, parts: Keeping): void {
  response.clearCookie(COOKIE, { ...ATTRIBUTES, secure: isSecure(parts) });
}

/** Whether the browser is signed in. */
export async function hasAdminCookie(request: Request, { config, now }: Keeping): Promise<boolean> {
  const value = parseCookie(request.headers.cookie ?? '')[COOKIE];
  if (value === undefined || config.adminToken === null) return false;
  try {
    await jwtVerify(value, keyOf(config.adminToken), {
      algorithms: [ALGORITHM],
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      currentDate: new Date(now()),
    });
    return true;
  } catch {
    return false;
  }
}

/** Not the token itself: a cookie must not let it be guessed by trying signatures elsewhere. */
function keyOf(adminToken: string): Uint8Array {
  return createHmac('sha256', adminToken).update('denosumab-cds quality session 1').digest();
}

function isSecure({ config }: Keeping): boolean {
  return config.publicUrl.startsWith('https:');
}
