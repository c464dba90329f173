/** What a browser in sign-in or signed in stands for. The store can neither read it nor tell whose it is. */
export interface SealedRecord {
  id: string;
  sealed: string;
  /** milliseconds since 1970 */
  expiresAtMs: number;
}

/** Shared by all replicas. Each rejects with Refusal store-unavailable while the database fails. */
export interface SealedRecords {
  put(record: SealedRecord): Promise<void>;
  /** what was sealed; null when there is none, or it has expired */
  read(id: string): Promise<string | null>;
  /** reads and removes: of several who ask at once, one gets it */
  take(id: string): Promise<string | null>;
}
