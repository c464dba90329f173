import type { Checklist } from '../../services/pharmacy/checklist/checklist.js';
import type { AChecklistRequest } from './a-checklist-request.js';
import type { Answer, Service } from './a-service.js';

export interface AnsweredChecklist {
  status: number;
  /** of a refusal: its code and the places at fault */
  refused: { code: string | undefined; at: readonly string[] };
  checklist: Checklist;
}

/** Asks the pharmacy's address as a pharmacy system does. */
export async function askChecklist(
  service: Service,
  request: Partial<AChecklistRequest> | string,
  headers: Record<string, string> = {},
): Promise<AnsweredChecklist> {
  const answer = await service.post('/api/pharmacy/checklists', request, headers);
  return {
    status: answer.status,
    refused: refusalOf(answer),
    checklist: JSON.parse(answer.text) as Checklist,
  };
}

export function refusalOf({ body }: Answer): AnsweredChecklist['refused'] {
  const [issue] = body.issue ?? [];
  return { code: issue?.details.coding[0]?.code, at: issue?.expression ?? [] };
}

/** Rule → outcome, with the indicator of an alert: `{ hypocalcaemia: 'alert critical' }`. */
export function outcomesOf({ items }: Checklist): Record<string, string> {
  return Object.fromEntries(
    items.map(({ rule, outcome, indicator }) => [rule, [outcome, indicator ?? ''].join(' ').trim()]),
  );
}
