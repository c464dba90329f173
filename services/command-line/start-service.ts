import { ConfigError, readConfig } from '../config.js';
import type { Running } from '../main.js';
import { prepareStore } from '../store/open-store.js';
import { startTracing, type EndTracing } from '../platform/tracing.js';

/** What `serve` runs: starts, and stops on SIGTERM or SIGINT with exit code 0. A start that fails exits with 1. */
export async function startService(root: string): Promise<void> {
  try {
    const config = readConfig(process.env);
    const endTracing = config.tracing ? await startTracing() : undefined;
    // its thread takes as long to load as all that the door needs: both at once
    const openStore = prepareStore(config);
    const [{ createParts }, { serve }] = await Promise.all([import('../parts.js'), import('../main.js')]);
    stopOnSignal(await serve(await createParts(root, config, { openStore })), endTracing);
  } catch (error) {
    process.stderr.write(`${whyNot(error)}\n`);
    process.exitCode = 1;
  }
}

function stopOnSignal(running: Running, endTracing: EndTracing = () => Promise.resolve()): void {
  const stop = () =>
    void running
      .stop()
      .then(endTracing)
      .finally(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Before the first request there is no patient's data that a message could quote. */
function whyNot(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  return `denosumab-cds did not start: ${error instanceof Error ? error.message : String(error)}`;
}
