import { z } from 'zod';

/** What a card's link gives the EHR to hand on to us (CDS Hooks 2.0.1, "Link": appContext). */
const AppContext = z.object({ order: z.string().regex(/^[A-Z][A-Za-z]+\/[\w.#:-]{1,128}$/) });

/** The order that a card was about; null when the EHR hands on nothing, or nothing of ours. */
export function orderIn(appContext: unknown): string | null {
  return AppContext.safeParse(parsed(appContext)).data?.order ?? null;
}

/** A text by the specification; some EHRs give what stands in it. */
function parsed(appContext: unknown): unknown {
  if (typeof appContext !== 'string') return appContext;
  try {
    return JSON.parse(appContext);
  } catch {
    return null;
  }
}
