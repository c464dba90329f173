import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { createAsk } from '../conformance/ask.js';
import { CouldNotRun } from '../conformance/could-not-run.js';
import { reportAsText } from '../conformance/report-as-text.js';
import { runConformance, type OwnRequest } from '../conformance/run-conformance.js';

const EXIT = { passed: 0, failed: 1, notRun: 2 } as const;

export interface ConformanceOptions {
  tokenFile?: string;
  hookRequest?: readonly string[];
  timeout?: string;
  json?: boolean;
}

const BaseUrl = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, '').replace(/\/cds-services$/, ''));

const Seconds = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number);

const HookRequest = z.looseObject({ hook: z.string().min(1) });

/** `conformance`: calls a running service; the exit code says whether everything that must hold did. */
export async function checkConformance(url: string, options: ConformanceOptions): Promise<void> {
  try {
    const ask = createAsk({
      baseUrl: given('the base address', BaseUrl, url),
      timeoutMs: given('--timeout', Seconds, options.timeout ?? '10') * 1000,
      token: options.tokenFile === undefined ? null : textOf('--token-file', options.tokenFile).trim(),
    });
    const report = await runConformance(ask, (options.hookRequest ?? []).map(ownRequest));
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportAsText(report));
    process.exitCode = report.counts.failed > 0 ? EXIT.failed : EXIT.passed;
  } catch (error) {
    if (!(error instanceof CouldNotRun)) throw error;
    process.stderr.write(`could not run: ${error.message}\n`);
    process.exitCode = EXIT.notRun;
  }
}

function given<Out>(what: string, shape: z.ZodType<Out, string>, text: string): Out {
  const read = shape.safeParse(text);
  if (!read.success) throw new CouldNotRun(`${what}: ${EXPECTED[what] ?? ''}`);
  return read.data;
}

const EXPECTED: Readonly<Record<string, string>> = {
  'the base address': 'expected http://… or https://…, what stands before /cds-services',
  '--timeout': 'expected whole seconds from 1 to 999',
};

function ownRequest(file: string): OwnRequest {
  try {
    return { name: basename(file), body: HookRequest.parse(JSON.parse(textOf('--hook-request', file))) };
  } catch {
    throw new CouldNotRun(`--hook-request ${file}: expected a file with a CDS Hooks request`);
  }
}

function textOf(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CouldNotRun(`${option}: expected a file that can be read`);
  }
}
