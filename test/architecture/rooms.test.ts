import { describe, expect, it } from '@jest/globals';
import {
  badImports,
  barrels,
  codeLiterals,
  cycles,
  impurities,
  readsOfTheEnvironment,
  tooLong,
} from './offences.js';
import { sourceFile, sourceFilesIn } from './source-file.js';

/** DESIGN: data walks through the corridor one way, imports point inward. What breaks that is named in a sentence. */
const services = sourceFilesIn('services');

describe('the walls stand', () => {
  it.each([
    ['rooms import inward only, and the packages that are theirs', badImports],
    ['facts, decide and cards are pure: same input, same answer', impurities],
    ['only config.ts reads the environment', readsOfTheEnvironment],
    ['codes live in value sets, not in TypeScript', codeLiterals],
    ['no barrels', barrels],
    ['small files', tooLong],
  ])('%s', (_wall, offencesOf) => {
    expect(services.flatMap(offencesOf)).toEqual([]);
  });

  it('imports never go round in a circle', () => {
    expect(cycles(services)).toEqual([]);
  });

  it('looks at the service, all of it', () => {
    const paths = services.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'services/app.ts',
        'services/decide/decide.ts',
        'services/facts/calcium/read-calcium.ts',
      ]),
    );
  });
});

describe('a wall that is broken is named', () => {
  it.each([
    ['facts/when.ts', `import { decide } from '../decide/decide.js'`, 'may not import from decide'],
    ['facts/when.ts', `import type { Rule } from '../decide/rule.js'`, 'may not import the types of decide'],
    ['facts/when.ts', `export { decide } from '../decide/decide.js'`, 'may not import from decide'],
    ['facts/when.ts', `const late = await import('../decide/decide.js')`, 'may not import from decide'],
    ['facts/labs/ucum.ts', `import { readFileSync } from 'node:fs'`, 'may not use the package node:fs'],
    [
      'cards/card.ts',
      `import { Engine } from 'json-rules-engine'`,
      'may not use the package json-rules-engine',
    ],
    [
      'http/health.ts',
      `import { Engine } from 'json-rules-engine'`,
      'may not use the package json-rules-engine',
    ],
    [
      'http/health.ts',
      `import Client from 'fhir-kit-client/lib/client.js'`,
      'may not use the package fhir-kit-client',
    ],
    ['http/health.ts', `import { createParts } from '../parts.js'`, 'may not import from wiring'],
    ['gather/gather.ts', `import express from 'express'`, 'may not use the package express'],
    ['shared/x.ts', `export {}`, '"shared" is no room yet'],
  ])('%s: %s', (path, text, sentence) => {
    expect(badImports(sourceFile(`services/${path}`, text))).toEqual([expect.stringContaining(sentence)]);
  });

  it('a door may know the type of the parts', () => {
    expect(
      badImports(sourceFile('services/http/health.ts', `import type { Parts } from '../parts.js'`)),
    ).toEqual([]);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Temporal.Now',
    'Math.random()',
    'crypto.randomUUID()',
    'process.hrtime()',
  ])('a pure room may not use %s', (text) => {
    expect(impurities(sourceFile('services/facts/when.ts', text))).toHaveLength(1);
    expect(impurities(sourceFile('services/http/health.ts', text))).toEqual([]);
  });

  it.each(['new Date(ms)', 'Date.parse(day)', '// Date.now() is not for this room', 'process(order)'])(
    'a pure room may write %s',
    (text) => {
      expect(impurities(sourceFile('services/facts/when.ts', text))).toEqual([]);
    },
  );

  it('the environment is handed to readConfig, and read by nobody else', () => {
    const offences = (text: string) => readsOfTheEnvironment(sourceFile('services/main.ts', text));
    expect(offences('readConfig(process.env)')).toEqual([]);
    expect(offences('const port = process.env.PORT')).toEqual([
      'services/main.ts:1 reads the environment: settings come from config.ts',
    ]);
    expect(offences('const { PORT } = process.env')).toHaveLength(1);
  });

  it.each(['17861-6', 'M05BX04', 'E83.5', '446321003', '993449'])('%s is known for a code', (code) => {
    expect(codeLiterals(sourceFile('services/gather/items.ts', `const code = '${code}'`))).toHaveLength(1);
  });

  it('a circle is told from where it begins to where it closes', () => {
    const circle = [
      sourceFile('services/facts/a.ts', `import { b } from './b.js'`),
      sourceFile('services/facts/b.ts', `import type { A } from './a.js'`),
    ];
    expect(cycles(circle)).toEqual([
      'services/facts/a.ts → services/facts/b.ts → services/facts/a.ts goes round in a circle',
    ]);
  });

  it('a barrel and a file that is too long', () => {
    expect(barrels(sourceFile('services/facts/index.ts', ''))).toHaveLength(1);
    expect(tooLong(sourceFile('services/facts/long.ts', '\n'.repeat(250) + 'x'))).toHaveLength(1);
    expect(tooLong(sourceFile('services/facts/long.ts', '\n'.repeat(249) + 'x\n'))).toEqual([]);
  });
});
