import type { Response } from 'express';
import { z } from 'zod';

const Trusted = z.object({ client: z.string() });

/** `iss` of the client whose token held, as trust told it of the answer; null without trust. */
export function clientOf({ locals }: Pick<Response, 'locals'>): string | null {
  return Trusted.safeParse(locals).data?.client ?? null;
}
