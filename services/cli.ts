#!/usr/bin/env node
import { Argument, Command, Option } from 'commander';
import { LANGUAGES } from './cards/texts.js';
import type { ConformanceOptions } from './command-line/conformance.js';
import { dayArgument } from './command-line/day-argument.js';
import type { ExampleOptions } from './command-line/example.js';
import { PARTITION_STEPS, type PartitionStep } from './command-line/partition-steps.js';
import type { ExportOptions } from './command-line/trail-export.js';
import { projectRoot } from './platform/root.js';
import { versionOf } from './platform/version.js';

const root = projectRoot(import.meta.url);

const program = new Command('denosumab-cds')
  .description('One clinical rule base for denosumab 60 mg, as CDS Hooks')
  .version(versionOf(root));

// each command loads its own modules: what only an audit needs would make `serve` start later

program
  .command('serve')
  .description('serve CDS Hooks; settings come from the environment (.env.example lists them)')
  .action(async () => (await import('./command-line/start-service.js')).startService(root));

const rules = program.command('rules').description('the rule base');

rules
  .command('table')
  .description('print the label-coverage table, docs/label-coverage.md')
  .action(async () => (await import('./command-line/rules-table.js')).showRulesTable(root));

rules
  .command('check')
  .description('validate rules, texts, settings and value sets; exit 1 when something is wrong')
  .option('-s, --site <file>', "a site's settings to check too (docs/site-settings.md)")
  .action(async (options: { site?: string }) =>
    (await import('./command-line/check-rules.js')).checkRules(root, options),
  );

rules
  .command('package')
  .description('write the rule base as a FHIR R4 package, and as one Bundle')
  .requiredOption('-o, --out <folder>', 'for package/ and bundle.json')
  .option('-s, --site <file>', "with a site's settings (docs/site-settings.md)")
  .action(async (options: { out: string; site?: string }) =>
    (await import('./command-line/rules-package.js')).packageRules(root, options),
  );

program
  .command('example')
  .description('send example requests and show the cards as a clinician reads them')
  .argument('[files...]', 'CDS Hooks requests; default: all of fhir-resources/examples')
  .addOption(new Option('-l, --language <language>', 'of the cards').choices(LANGUAGES).default('en'))
  .option('-u, --url <address>', 'of a service that runs; default: one in this process')
  .action(async (files: string[], options: ExampleOptions) =>
    (await import('./command-line/example.js')).showExamples(root, files, options),
  );

program
  .command('conformance')
  .description(
    'call a running CDS Hooks service as a strict client: exit 0 passed, 1 failed, 2 could not run',
  )
  .argument('<base address>', 'what stands before /cds-services')
  .option('--hook-request <files...>', 'requests of your own, so that cards come to be looked at')
  .option('--token-file <file>', 'bearer token to send')
  .option('--timeout <seconds>', 'for each call (default: 10)')
  .option('--json', 'the report for programs')
  .action(async (url: string, options: ConformanceOptions) =>
    (await import('./command-line/conformance.js')).checkConformance(url, options),
  );

const trail = program.command('trail').description('what was answered, as it is kept; settings as of serve');

trail
  .command('verify')
  .description('look for rows that were changed, taken out or moved; exit 1 when one is found')
  .action(async () => (await import('./command-line/trail-verify.js')).verifyTheTrail());

trail
  .command('export')
  .description('print the trail as FHIR R4 AuditEvents, one a line')
  .addOption(new Option('--from <day>', 'YYYY-MM-DD, included').argParser(dayArgument))
  .addOption(new Option('--to <day>', 'YYYY-MM-DD, included').argParser(dayArgument))
  .action(async (options: ExportOptions) =>
    (await import('./command-line/trail-export.js')).exportTheTrail(options),
  );

program
  .command('audit')
  .description('judge every dose of a population, and report as a quality department needs it')
  .requiredOption('-i, --input <folder or address>', 'a FHIR Bulk Data export, or the base of a FHIR server')
  .requiredOption('--from <day>', 'first day of the period, YYYY-MM-DD')
  .requiredOption('--to <day>', 'last day of the period, included')
  .requiredOption('-o, --out <folder>', 'for the results')
  .option('-m, --measures <ids>', 'only these, separated by commas')
  .option('-w, --workers <number>', 'threads that judge (default: 1)')
  .option('--resume', 'go on with a run that was stopped')
  .option('--fail-under <share>', 'exit 3 when a score is under it: 0.9, or 90')
  .option('-s, --settings <file>', "a site's settings (default: CDS_SITE_SETTINGS)")
  .option('--token-file <file>', 'access token of the FHIR server (default: FHIR_TOKEN)')
  .option('--allow-missing <types>', 'go on without any of these resource types')
  .option('--with-patients', 'name in the report the patients to act on')
  .option('-l, --language <language>', 'of the report: en or nl (default: en)')
  .option('--organisation <name>', 'who reports')
  .action(async (options: unknown) => (await import('./command-line/audit.js')).auditCommand(root, options));

program
  .command('audit-partition')
  .description(
    'one step of an audit on many machines, from standard input to standard output (docs/spark.md)',
  )
  .addArgument(new Argument('<step>').choices(PARTITION_STEPS))
  .option('--from <day>', 'judge: first day of the period, YYYY-MM-DD')
  .option('--to <day>', 'judge: last day of the period, included')
  .option('--offered-types <types>', 'judge: resource types of the whole export')
  .option('-m, --measures <ids>', 'judge: only these, separated by commas')
  .option('--largest-patient <megabytes>', 'judge: a patient with more is rejected (default: 128)')
  .option('--allow-missing <types>', 'cohort: go on without any of these resource types')
  .option('-s, --settings <file>', "a site's settings (default: CDS_SITE_SETTINGS)")
  .action(async (step: PartitionStep, options: unknown) =>
    (await import('./command-line/audit-partition.js')).auditPartition(root, step, options),
  );

program
  .command('audit-merge')
  .description('write the results of an audit on many machines; its parts come on standard input')
  .requiredOption('--from <day>', 'first day of the period, YYYY-MM-DD')
  .requiredOption('--to <day>', 'last day of the period, included')
  .requiredOption('-o, --out <folder>', 'for the results')
  .option('-m, --measures <ids>', 'only these, separated by commas')
  .option('--fail-under <share>', 'exit 3 when a score is under it: 0.9, or 90')
  .option('-s, --settings <file>', "a site's settings (default: CDS_SITE_SETTINGS)")
  .option('--allow-missing <types>', 'what was allowed to be missing')
  .option('--with-patients', 'name in the report the patients to act on')
  .option('-l, --language <language>', 'of the report: en or nl (default: en)')
  .option('--organisation <name>', 'who reports')
  .action(async (options: unknown) =>
    (await import('./command-line/audit-merge.js')).auditMerge(root, options),
  );

program
  .command('replay')
  .description(
    'what the alerts would have said at every order and dose of the past: run it before going live',
  )
  .requiredOption('-i, --input <folder or address>', 'a FHIR Bulk Data export, or the base of a FHIR server')
  .requiredOption('--from <day>', 'first day of the period, YYYY-MM-DD')
  .requiredOption('--to <day>', 'last day of the period, included')
  .requiredOption('-o, --out <folder>', 'for the results')
  .option('-r, --rules <folder>', 'other rules or settings to compare with, order by order')
  .option('-w, --workers <number>', 'threads that judge (default: 1)')
  .option('--resume', 'go on with a run that was stopped')
  .option('-s, --settings <file>', "a site's settings (default: CDS_SITE_SETTINGS)")
  .option('--token-file <file>', 'access token of the FHIR server (default: FHIR_TOKEN)')
  .option('--allow-missing <types>', 'go on without any of these resource types')
  .option('--with-patients', 'name patients and resources in the tables, and hide no cell')
  .option('-l, --language <language>', 'of the page: en or nl (default: en)')
  .option('--organisation <name>', 'who reports')
  .action(async (options: unknown) =>
    (await import('./command-line/replay.js')).replayCommand(root, options),
  );

await program.parseAsync();
