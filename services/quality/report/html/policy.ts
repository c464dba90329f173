/** Nothing is loaded and nothing runs, whatever a name in the record holds. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
