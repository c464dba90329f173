import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The program as built, in a folder of its own beside the sources. */
export interface Program {
  /** `serve` in a process of its own, with no other environment */
  start(environment: Record<string, string>): ChildProcess;
  /** any other command, with no environment */
  run(command: readonly string[]): ChildProcess;
  /** kills what was started, also after a test that failed */
  remove(): void;
}

/** Takes as long as the compiler. */
export function buildProgram(): Program {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.denosumab-cds-'));
  const outDir = join(folder, 'dist');
  const built = spawnSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', outDir]);
  if (built.status !== 0) throw new Error(String(built.stdout));
  for (const name of ['package.json', 'rules', 'pages', 'fhir-resources'])
    symlinkSync(join(process.cwd(), name), join(folder, name));
  const started: ChildProcess[] = [];
  const start = (command: readonly string[], environment: Record<string, string>) => {
    const child = spawn(process.execPath, [join(outDir, 'services/cli.js'), ...command], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: 'pipe',
    });
    started.push(child);
    return child;
  };
  return {
    start: (environment) => start(['serve'], environment),
    run: (command) => start(command, {}),
    remove: () => {
      for (const child of started) child.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Its output is read to the end: a log that nobody takes would hold the program up when it stops. */
export function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const port = /"port":(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error(`it ended with: ${said}`)));
  });
}
