#!/usr/bin/env node
import { Command, Option } from 'commander';
import { LANGUAGES } from './cards/texts.js';
import { checkRules } from './command-line/check-rules.js';
import { showExamples, type ExampleOptions } from './command-line/example.js';
import { showRulesTable } from './command-line/rules-table.js';
import { dayArgument, exportTheTrail, type ExportOptions } from './command-line/trail-export.js';
import { verifyTheTrail } from './command-line/trail-verify.js';
import { startService } from './command-line/start-service.js';
import { projectRoot } from './platform/root.js';
import { versionOf } from './platform/version.js';

const root = projectRoot(import.meta.url);

const program = new Command('denosumab-cds')
  .description('One clinical rule base for denosumab 60 mg, as CDS Hooks')
  .version(versionOf(root));

program
  .command('serve')
  .description('serve CDS Hooks; settings come from the environment (.env.example lists them)')
  .action(() => startService(root));

const rules = program.command('rules').description('the rule base');

rules
  .command('table')
  .description('print the label-coverage table, docs/label-coverage.md')
  .action(() => showRulesTable(root));

rules
  .command('check')
  .description('validate rules, texts, settings and value sets; exit 1 when something is wrong')
  .option('-s, --site <file>', "a site's settings to check too (docs/site-settings.md)")
  .action((options: { site?: string }) => checkRules(root, options));

program
  .command('example')
  .description('send example requests and show the cards as a clinician reads them')
  .argument('[files...]', 'CDS Hooks requests; default: all of fhir-resources/examples')
  .addOption(new Option('-l, --language <language>', 'of the cards').choices(LANGUAGES).default('en'))
  .option('-u, --url <address>', 'of a service that runs; default: one in this process')
  .action((files: string[], options: ExampleOptions) => showExamples(root, files, options));

const trail = program.command('trail').description('what was answered, as it is kept; settings as of serve');

trail
  .command('verify')
  .description('look for rows that were changed, taken out or moved; exit 1 when one is found')
  .action(() => verifyTheTrail());

trail
  .command('export')
  .description('print the trail as FHIR R4 AuditEvents, one a line')
  .addOption(new Option('--from <day>', 'YYYY-MM-DD, included').argParser(dayArgument))
  .addOption(new Option('--to <day>', 'YYYY-MM-DD, included').argParser(dayArgument))
  .action((options: ExportOptions) => exportTheTrail(options));

await program.parseAsync();
