import everyTest from './jest.config.js';

/** `npm run test:fhir-server`: the service against a real FHIR server. It takes minutes, Java, Maven and Maven Central. */
export default {
  ...everyTest,
  roots: ['<rootDir>/test/fhir-server'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: './test/fhir-server/start-hapi.js',
  globalTeardown: './test/fhir-server/stop-hapi.js',
  testTimeout: 180_000,
};
