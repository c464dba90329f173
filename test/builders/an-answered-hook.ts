import { randomUUID } from 'node:crypto';
import type { AnsweredHook } from '../../services/store/answered-hook.js';

/** An order-sign that showed one warning, on 1 March 2026 at noon UTC. */
export function anAnsweredHook(other: Partial<AnsweredHook> = {}): AnsweredHook {
  return {
    answeredAtMs: Date.UTC(2026, 2, 1, 12),
    client: 'https://ehr.example.org',
    hook: 'order-sign',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    patientId: 'example-patient',
    encounterId: null,
    language: 'en',
    tookMs: 12.345,
    outcomes: [
      {
        rule: 'calcium-before-dose',
        version: '1.0.0',
        outcome: 'fires',
        indicator: 'warning',
        order: 'MedicationRequest/1',
      },
      { rule: 'overdue', version: '1.0.0', outcome: 'silent', order: 'MedicationRequest/1' },
    ],
    cards: [aCard()],
    dataGaps: [],
    changes: [],
    ...other,
  };
}

export function aCard(...rules: string[]): AnsweredHook['cards'][number] {
  return {
    uuid: randomUUID(),
    indicator: 'warning',
    rules: rules.length > 0 ? rules : ['calcium-before-dose'],
    suggestions: [],
  };
}
