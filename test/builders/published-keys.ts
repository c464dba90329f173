/** Public halves of keys that anyone can sign with. */

/** CDS Hooks 1.0 to 2.0.1, "Trusting CDS Clients", example. */
export const SPECIFICATION_KEY = {
  kty: 'EC',
  use: 'sig',
  crv: 'P-384',
  kid: 'example-kid',
  x: '46SDH7Znh821wblCBglA61sNE9ZrHYKKt3qRtRTmSXyOI_FIGBLWrWa0GPUkDCEk',
  y: 'XMcRuuoGW7CXjQdy-F5i3FeBE0x9hPLdeFdSoDd3ELmx404tLX0VRRcqzAsPhXcI',
  alg: 'ES384',
};

/** The CDS Hooks sandbox, keys/jwk-keypair.json. */
export const SANDBOX_KEY = {
  kty: 'EC',
  use: 'sig',
  crv: 'P-384',
  kid: '44823f3d-0b01-4a6c-a80e-b9d3e8a7226f',
  x: 'dw_JGR8nB2I6XveNxUOl2qk699ZPLM2nYI5STSdiEl9avAkrm3CkfYMbrrjr8laB',
  y: 'Sm3mLE-n1zYNla_aiE3cb3nZsL51RbC7ysw3q8aJLxGm-hx79RPMYpITDjp7kgzy',
  alg: 'ES384',
};
