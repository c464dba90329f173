/** What is remembered comes from records: one that invents words without end must not fill the memory. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 200;

/**
 * The same function, which does not do the same work twice: hospitals write the same names, codes, units and days over
 * and over. Only for a function whose answer depends on that one word or number alone.
 */
export function remembered<Key extends string | number, Answer>(
  read: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const answer = read(key);
    if (typeof key === 'string' && key.length > LONGEST_REMEMBERED) return answer;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
