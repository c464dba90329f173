import { z } from 'zod';

/** A site's own codes (G-Standaard products, local laboratory codes) and names, by the value set they add to. */
export const SiteTerms = z.record(
  z.string(),
  z.strictObject({
    codes: z
      .array(
        z.strictObject({
          system: z.string().regex(/^[a-z][a-z\d+.-]*:\S+$/i, { error: 'expected an absolute URI' }),
          code: z.string().regex(/^\S+( \S+)*$/, { error: 'expected a code without spaces around it' }),
          display: z.string().optional(),
          strengthMg: z.number().positive().optional(),
        }),
      )
      .default([]),
    names: z
      .array(
        z
          .string()
          .regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/u, { error: 'expected letters or digits, two at least' }),
      )
      .default([]),
  }),
);

export type SiteTerms = z.infer<typeof SiteTerms>;
