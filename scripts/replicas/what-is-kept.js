import pg from 'pg';

/** What stands in the database: how often each hook instance and each card's feedback, and how often each rule was shown. */
export async function whatIsKept(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const trail = await client.query('select body from trail');
    const feedback = await client.query('select card from feedback');
    const rows = trail.rows.map(({ body }) => JSON.parse(body));
    return {
      hooks: howOften(rows.map(({ hookInstance }) => hookInstance)),
      feedback: howOften(feedback.rows.map(({ card }) => card)),
      shown: howOften(rows.flatMap(({ cards }) => cards).flatMap(({ rules }) => rules)),
    };
  } finally {
    await client.end();
  }
}

/** Of those, which do not stand there exactly once. */
export function notOnce(ids, kept) {
  return ids.filter((id) => kept.get(id) !== 1);
}

function howOften(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
