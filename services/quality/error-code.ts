/** Node's code of an error (`ENOSPC`, `Z_DATA_ERROR`); empty when it has none. */
export function errorCode(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded ? String(error.code) : '';
}
