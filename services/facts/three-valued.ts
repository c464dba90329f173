/** Yes, no, or not known. Not known never counts as no (specification, section 1: "unknown"). */
export type Known = boolean | null;

/** Yes when one is; no when all are no; else not known. */
export function anyOf(...answers: readonly Known[]): Known {
  if (answers.includes(true)) return true;
  return answers.every((answer) => answer === false) ? false : null;
}

/** No when one is; yes when all are; else not known. */
export function allOf(...answers: readonly Known[]): Known {
  if (answers.includes(false)) return false;
  return answers.every((answer) => answer === true) ? true : null;
}

export function notOf(answer: Known): Known {
  return answer === null ? null : !answer;
}

/** Finding one settles it; finding none settles it only when everything could be read. */
export function foundAmong(found: number | boolean, readCompletely: boolean): Known {
  return Boolean(found) || (readCompletely ? false : null);
}
