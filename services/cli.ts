#!/usr/bin/env node
import { Command, Option } from 'commander';
import { LANGUAGES } from './cards/texts.js';
import { checkRules } from './command-line/check-rules.js';
import { showExamples, type ExampleOptions } from './command-line/example.js';
import { showRulesTable } from './command-line/rules-table.js';
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

await program.parseAsync();
