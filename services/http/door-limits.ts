/** How much is let in at a time, and how long a client may take. */
export interface DoorLimits {
  /** requests begun and not answered; more are turned away */
  inFlight: number;
  /** how late the event loop may run before requests are turned away */
  loopDelayMs: number;
  /** until a request's headers are in */
  headersMs: number;
  /** until a request is in, its body included */
  requestMs: number;
  /** until a connection without a request is closed */
  keepAliveMs: number;
}

export const DOOR_LIMITS: DoorLimits = {
  // A request is worked on for about a millisecond and waits for FHIR reads for 1.5 seconds at most. Two hundred is
  // more than an EHR keeps waiting at once, and with bodies of half a megabyte, taken apart, stays under a gigabyte.
  inFlight: 200,
  // CDS Hooks asks for an answer in half a second: half of that lost in the queue leaves the rest for the work.
  loopDelayMs: 250,
  // Of a kilobyte, over any line that an EHR is on.
  headersMs: 10_000,
  // Ten megabytes at three megabits a second.
  requestMs: 30_000,
  // Longer than the minute after which load balancers drop an idle connection: who closes first must be they, or a
  // request on its way meets a closed door.
  keepAliveMs: 65_000,
};
