import { z } from 'zod';

/** A site's own codes (G-Standaard products, local laboratory codes) and names, by the value set they add to. */
export const SiteTerms = z.record(
  z.string(),
  z.strictObject({
    codes: z
      .array(
        z.strictObject({
          system: z.string().min(1),
          code: z.string().min(1),
          display: z.string().optional(),
          strengthMg: z.number().positive().optional(),
        }),
      )
      .default([]),
    names: z.array(z.string().min(2)).default([]),
  }),
);

export type SiteTerms = z.infer<typeof SiteTerms>;
