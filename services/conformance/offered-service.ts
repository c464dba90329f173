/** A service as discovery offers it, as far as it can be called. */
export interface OfferedService {
  id: string;
  hook: string;
  /** templates by key; empty when it asks for nothing */
  prefetch: Readonly<Record<string, string>>;
  /** as reports name it */
  where: string;
}
