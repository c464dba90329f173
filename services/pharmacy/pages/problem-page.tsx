import type { VNode } from 'preact';
import type { ErrorCode } from '../../platform/errors.js';
import type { PharmacyPhrase } from './pharmacy-words.js';
import type { Reader } from './reader.js';

const PHRASES: Partial<Record<ErrorCode, PharmacyPhrase>> = {
  'not-found': 'notFound',
  'wrong-patient': 'wrongPatient',
  'order-not-found': 'orderNotFound',
  'several-orders': 'severalOrders',
  'patient-unavailable': 'patientUnavailable',
  'fhir-server-not-allowed': 'serverNotAllowed',
  'store-unavailable': 'storeUnavailable',
  'cross-site': 'crossSite',
  'too-large': 'tooLarge',
  internal: 'internal',
};

/** Why there is no page, in a plain sentence, and the way back. */
export function ProblemPage({ code, reader: { say } }: { code: ErrorCode; reader: Reader }): VNode {
  return (
    <>
      <h1>{say('sorry')}</h1>
      <p class="lead">{say(PHRASES[code] ?? 'notUnderstood')}</p>
      <p>
        <a href="/pharmacy?state=waiting">{say('back')}</a>
      </p>
    </>
  );
}
