import { SWC_OPTIONS } from './test/compiled/swc-options.js';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // on two cores jest would take one
  maxWorkers: '100%',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // against a real FHIR server: jest.fhir-server.config.js; on a real Spark: jest.spark.config.js
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/fhir-server/', '<rootDir>/test/spark/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // fqm-execution's parts have a `model.xml.js` beside a `model.xml`: that is no TypeScript
  moduleNameMapper: { '^(\\.{1,2}/.*(?<!\\.xml))\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['<rootDir>/test/compiled/transform.js', SWC_OPTIONS] },
  // threads and programs that tests start
  globalSetup: '<rootDir>/test/compiled/compile.js',
  // machines may be slow
  testTimeout: 60_000,
};
