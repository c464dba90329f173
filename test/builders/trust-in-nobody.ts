import { createTrust, type Trust } from '../../services/http/trust/create-trust.js';
import { createLog } from '../../services/platform/log.js';

/** Trust is on, and trusts nobody. */
export function trustInNobody(): Trust {
  return createTrust({
    clients: [],
    production: false,
    publicUrl: '',
    isFirstUse: () => Promise.resolve(true),
    getText: () => Promise.reject(new Error('nobody is asked')),
    now: () => Date.now(),
    log: createLog('silent'),
  });
}
