import everyTest from './jest.config.js';

/** `npm run test:spark`: the audit on a real Apache Spark. It takes minutes, Java 17, Python and PyPI. */
export default {
  ...everyTest,
  roots: ['<rootDir>/test/spark'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: './test/spark/fetch-spark.js',
  testTimeout: 600_000,
};
