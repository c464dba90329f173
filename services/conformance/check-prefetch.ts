import { HOOKS } from './hooks.js';
import type { OfferedService } from './offered-service.js';
import { inWords, sighting, type Sighting } from './sighting.js';

/** The user's ids need no `context.`: CDS Hooks 2.0.1, "Prefetch tokens identifying the user". */
const USER_TOKENS = ['userPractitionerId', 'userPractitionerRoleId', 'userPatientId', 'userRelatedPersonId'];

const TOKEN = /\{\{(.*?)\}\}/g;

const READ = /^(?:[A-Z][A-Za-z]+\/TOKEN|[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}|TOKEN)$/;
const SEARCH = /^[A-Z][A-Za-z]+\?[^?\s]+$/;

/** What each template of a service says, without ever filling it. */
export function checkPrefetch({ hook, prefetch, where }: OfferedService): Sighting[] {
  return Object.entries(prefetch).flatMap(([key, template]) => {
    const at = `${where}, ${key}`;
    return [
      sighting('prefetch-templates', at, isQuery(template) ? null : inWords(template)),
      sighting('prefetch-tokens', at, tokensAtFault(template, hook)),
      sighting('prefetch-queries', at, unusualIn(template)),
    ];
  });
}

function isQuery(template: string): boolean {
  const filled = template.replace(TOKEN, 'TOKEN');
  return READ.test(filled) || SEARCH.test(filled);
}

function tokensAtFault(template: string, hook: string): string | null {
  const open = HOOKS[hook]?.tokens;
  const isLegal = (token: string) => {
    if (USER_TOKENS.includes(token)) return true;
    const field = /^context\.([A-Za-z_]\w*)$/.exec(token)?.[1];
    return field !== undefined && (open?.includes(field) ?? true);
  };
  const wrong = [...template.matchAll(TOKEN)]
    .map(([, token = '']) => token.trim())
    .filter((one) => !isLegal(one));
  if (/\{\{|\}\}/.test(template.replace(TOKEN, ''))) wrong.push('braces that do not close');
  return wrong.length > 0 ? wrong.join(', ') : null;
}

/** R4 search parameters that begin with an underscore, and are not of the subset. */
const UNUSUAL_NAMES = /^(sort\b.*|_(?!count$|sort$|id$|lastUpdated$).*|[^:]*:(?!in$).*|.*\..*)$/;

const UNUSUAL_PREFIX = /^(ne|sa|eb|ap)\d{4}/;

function unusualIn(template: string): string | null {
  const query = template.split('?')[1] ?? '';
  const unusual = query
    .split('&')
    .filter((parameter) => parameter !== '')
    .filter((parameter) => {
      const [name = '', value = ''] = parameter.split('=');
      return UNUSUAL_NAMES.test(name) || UNUSUAL_PREFIX.test(value);
    });
  return unusual.length > 0 ? unusual.map((one) => inWords(one)).join(', ') : null;
}
