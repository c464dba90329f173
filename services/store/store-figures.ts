/** How the store fares, for the metrics. */
export interface StoreFigures {
  /** rows in the spool */
  waiting: number;
  /** rows for which the spool had no room, since the start */
  lost: number;
  /** batches that could not be written, since the start */
  failures: number;
}
