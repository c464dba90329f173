import { Refusal } from '../../services/platform/errors.js';
import type { PharmacyStore } from '../../services/store/pharmacy/pharmacy-store.js';
import { RememberingStore } from './remembering-store.js';

/** A store that can make nothing safe anywhere; its answers reject too, which the interface forbids. */
export class FailingStore extends RememberingStore {
  override keepAnswer(): Promise<void> {
    return Promise.reject(new TypeError('patient example-low-calcium cannot be written'));
  }

  override keepFeedback(): Promise<void> {
    return Promise.reject(new Refusal('store-unavailable'));
  }

  override readonly pharmacy = failingPharmacy();

  override state(): 'degraded' {
    return 'degraded';
  }
}

function failingPharmacy(): PharmacyStore {
  const fail = () => Promise.reject(new Refusal('store-unavailable'));
  return {
    keepChecklist: fail,
    checklist: fail,
    keepVerification: fail,
    verifications: fail,
    workList: fail,
    overridesOf: fail,
  };
}
