/** There was nothing to look at: the message says why, to whoever ran it. */
export class CouldNotRun extends Error {
  override readonly name = 'CouldNotRun';
}
