import { z } from 'zod';
import type { Language } from '../../cards/texts.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Decision } from '../../store/pharmacy/verification.js';

/** A coded reason as FHIR has it, in one language. */
export interface ReasonCoding {
  system: string;
  code: string;
  display: string;
}

/** Why a pharmacist verified in spite of an alert, and why one held or rejected an order. */
const SYSTEM_OF: Readonly<Record<Decision, string>> = {
  verified: 'override-reasons',
  'on-hold': 'verification-reasons',
  rejected: 'verification-reasons',
};

const Concept = z.looseObject({
  code: z.string(),
  display: z.string(),
  designation: z.array(z.looseObject({ language: z.string().optional(), value: z.string() })).default([]),
});

/** The reasons that a decision may have, for a form to show. */
export function reasonsFor(
  decision: Decision,
  { codeSystems }: Pick<Knowledge, 'codeSystems'>,
  language: Language,
): ReasonCoding[] {
  const system = codeSystems.find(({ id }) => id === SYSTEM_OF[decision]);
  return (system?.concept ?? []).map((concept) => {
    const { code, display, designation } = Concept.parse(concept);
    const said = designation.find((one) => one.language === language)?.value ?? display;
    return { system: system?.url ?? '', code, display: said };
  });
}

/** What a code means; a code of no system of ours as it stands. */
export function reasonCoding(
  code: string,
  decision: Decision,
  { codeSystems }: Pick<Knowledge, 'codeSystems'>,
): ReasonCoding | { code: string } {
  return reasonsFor(decision, { codeSystems }, 'en').find((one) => one.code === code) ?? { code };
}
