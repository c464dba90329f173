import { TestStatus } from '@stryker-mutator/api/test-runner';

export function asResult(one, { path }) {
  const why = whyItFailed(one);
  const result = { id: one.id, name: one.id, fileName: path, timeSpentMs: one.test.duration ?? 0 };
  if (why) return { ...result, status: TestStatus.Failed, failureMessage: why };
  return { ...result, status: TestStatus.Success };
}

/** Nothing when it has not. */
export function whyItFailed({ test: { errors } }) {
  if (errors.length === 0) return undefined;
  const [error] = [errors[0]].flat();
  return String(error?.message ?? error);
}
