/** What test files find in '@jest/globals' when they are not run by jest: its parts, and nothing of its own. */
export { jestExpect as expect } from '@jest/expect';
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';

/** How long a test may take is for Stryker to say. */
export const jest = { setTimeout: () => undefined };
