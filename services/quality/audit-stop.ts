/**
 * The run cannot go on. The message is a plain sentence for who started it: what was expected, what was found, what to
 * do. It quotes no patient's data.
 */
export class AuditStop extends Error {
  override readonly name = 'AuditStop';
}
