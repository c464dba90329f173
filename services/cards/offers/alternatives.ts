import type { Action, Suggestion } from '../card.js';

/** Suggestions that touch the same draft, or ask for the same thing at the same time, exclude each other. */
export function areAlternatives(suggestions: readonly Suggestion[]): boolean {
  const touched = suggestions.flatMap(({ actions }) => [...new Set(actions.map(whatIsTouched))]);
  return new Set(touched).size < touched.length;
}

function whatIsTouched(action: Action): string {
  if (action.type === 'delete') return action.resourceId;
  if (action.type === 'create') return JSON.stringify({ ...action.resource, priority: null });
  return `${String(action.resource.resourceType)}/${String(action.resource.id)}`;
}
