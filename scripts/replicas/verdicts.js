import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { SERVICE, statisticsOf } from './replica.js';
import { notOnce, whatIsKept } from './what-is-kept.js';

/** What the EHRs saw. */
export function judgeAnswers({ told, shares, mostCutOff }) {
  const wrong = [...new Set(told.wrong)].join(', ');
  const turnedAway = told.unanswered.get(503) ?? 0;
  const cutOff = [...told.unanswered.values()].reduce((sum, count) => sum + count, 0) - turnedAway;
  return [
    { what: 'no answer is wrong', holds: told.hooks.length > 0 && told.wrong.length === 0, else: wrong },
    { what: 'every replica took its part', holds: shares.every((share) => share > 0), else: `${shares}` },
    {
      what: 'only what was on its way to a killed replica was cut off',
      holds: cutOff <= mostCutOff,
      else: `${cutOff}, more than ${mostCutOff}`,
    },
    {
      what: 'a busy machine turned away less than one in a hundred',
      holds: turnedAway < told.hooks.length / 100,
      else: `${turnedAway} of ${told.hooks.length}`,
    },
  ];
}

/** What is in the database, read past the service, and what the service says of it. */
export async function judgeDatabase({ told, env, replicas }) {
  const kept = await whatIsKept(env.DATABASE_URL);
  const [hooks, cards] = [notOnce(told.hooks, kept.hooks), notOnce(told.cards, kept.feedback)];
  const verified = spawnSync(process.execPath, [SERVICE, 'trail', 'verify'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const said = verified.stdout.trim();
  const [first, ...others] = await Promise.all(replicas.map(statisticsOf));
  const shown = new Map(first.rules.filter((rule) => rule.shown > 0).map((rule) => [rule.id, rule.shown]));
  return [
    {
      what: `each of ${told.hooks.length} answered hooks is on the trail once`,
      holds: hooks.length === 0,
      else: `${hooks.length} are not`,
    },
    {
      what: `each of ${told.cards.length} acknowledged feedbacks is kept once`,
      holds: cards.length === 0,
      else: `${cards.length} are not`,
    },
    { what: `the trail verifies; ${said}`, holds: verified.status === 0, else: verified.stderr },
    {
      what: 'all replicas tell the same statistics',
      holds: others.every((other) => isDeepStrictEqual(other, first)),
    },
    { what: 'they count the cards on the trail', holds: isDeepStrictEqual(shown, kept.shown) },
    { what: 'they count all feedback', holds: first.feedback.total === kept.feedback.size },
  ];
}
