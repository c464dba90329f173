/** What became of one card, as the EHR told it. */
export interface KeptFeedback {
  card: string;
  /** `iss` of the trusted client; null without trust */
  client: string | null;
  outcome: 'accepted' | 'overridden';
  /** milliseconds since 1970, of the clinician's deed */
  outcomeAtMs: number;
  acceptedSuggestions: readonly string[];
  /** the coded reason; the free comment may name the patient and is not kept */
  overrideReason: string | null;
}
