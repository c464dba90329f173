import cors from 'cors';

/**
 * Browser-based EHRs preflight discovery, calls and feedback. Any origin may ask: no cookie is involved, so
 * an origin is no proof of anything.
 */
export const crossOrigin = cors({
  origin: '*',
  methods: ['GET', 'POST', 'OPTIONS'],
  allowedHeaders: ['authorization', 'content-type'],
  exposedHeaders: ['retry-after', 'x-request-id'],
  maxAge: 600,
});
