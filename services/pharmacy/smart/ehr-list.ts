import { z } from 'zod';
import { ServerAddress } from '../../http/trust/server-address.js';

const text = z.string().min(1, { error: 'expected a text' });

/** Kept as it is written: an EHR must name itself by the same letters. */
const FhirBase = text.refine((written) => ServerAddress.safeParse(written).success, {
  error: 'expected an https address (http on this machine only), without name, query or fragment',
});

const Host = z
  .string()
  .refine((host) => URL.canParse(`https://${host}`) && /^[a-z\d.-]+(:\d+)?$/.test(host), {
    error: 'expected a host in small letters, with its port when it is not 443: auth.example.org',
  });

/** One type at a time: what is for all types (`*`), or outlasts the session (`offline_access`), cannot be asked. */
const Scope = z.string().regex(/^(patient|user)\/[A-Z][A-Za-z]+\.(read|c?r?u?d?s?)(?<!\.)$/, {
  error: 'expected a scope for one type, like patient/Condition.rs or patient/Condition.read',
});

/** SMART App Launch 2, "Asymmetric (public key) authentication": the algorithms a server must know. */
const PrivateKey = z.looseObject({
  kty: z.enum(['EC', 'RSA'], { error: 'expected EC or RSA' }),
  kid: text,
  alg: z.enum(['ES384', 'RS384'], { error: 'expected ES384 or RS384' }),
  d: z.string({ error: 'expected the private half of a key' }),
});

const Ehr = z
  .strictObject({
    /** shown where users choose, and in the log */
    name: text,
    /** base address of its FHIR server: the `iss` of a launch */
    iss: FhirBase,
    clientId: text,
    clientSecret: text.optional(),
    privateKeyJwk: PrivateKey.optional(),
    /** instead of the scopes by which the record is read */
    scopes: z.array(Scope).min(1, { error: 'expected at least one scope' }).optional(),
    /** what pharmacists' decisions may be written to in the EHR */
    writeBack: z
      .array(z.enum(['Task', 'DetectedIssue'], { error: 'expected Task or DetectedIssue' }))
      .default([]),
    /** of its authorisation server, where they are others than that of `iss` */
    hosts: z.array(Host).default([]),
  })
  .refine(({ clientSecret, privateKeyJwk }) => clientSecret === undefined || privateKeyJwk === undefined, {
    error: 'expected clientSecret or privateKeyJwk, not both',
  });

/** The file of `SMART_CLIENTS` (docs/smart.md). Nothing in it is ignored. */
export const EhrList = z.strictObject({
  ehrs: z
    .array(Ehr)
    .min(1, { error: 'expected at least one EHR' })
    .refine((ehrs) => new Set(ehrs.map(({ iss }) => iss)).size === ehrs.length, {
      error: 'expected each iss once',
    }),
});

/** An EHR whose users may sign in. */
export type Ehr = z.infer<typeof Ehr>;
