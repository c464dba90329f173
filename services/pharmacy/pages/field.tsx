import type { ComponentChildren, VNode } from 'preact';
import type { Problem } from './form-problems.js';
import type { Reader } from './reader.js';

interface FieldOf {
  id: string;
  label: string;
  note?: string;
  problems: readonly Problem[];
  reader: Reader;
  /** the field itself, described by what `describedBy` names */
  children: ComponentChildren;
}

/** A field with its label, a note, and what is wrong with it. */
export function Field({ id, label, note, problems, reader, children }: FieldOf): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {note !== undefined && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
      <Wrong id={id} problems={problems} reader={reader} />
      {children}
    </div>
  );
}

export function Wrong({ id, problems, reader }: Pick<FieldOf, 'id' | 'problems' | 'reader'>): VNode | null {
  const problem = problems.find(({ field }) => field === id);
  if (!problem) return null;
  return (
    <p class="error" id={`${id}-problem`}>
      {reader.say(problem.phrase)}
    </p>
  );
}

/** The attributes by which a screen reader tells what stands around a field. */
export function describedBy(id: string, problems: readonly Problem[], hasNote = false) {
  const isWrong = problems.some(({ field }) => field === id);
  const by = [...(hasNote ? [`${id}-note`] : []), ...(isWrong ? [`${id}-problem`] : [])].join(' ');
  return {
    ...(by !== '' && { 'aria-describedby': by }),
    ...(isWrong && { 'aria-invalid': 'true' as const }),
  };
}

/** What is wrong, at the top, each leading to its field. */
export function ErrorSummary({
  problems,
  reader: { say },
}: Pick<FieldOf, 'problems' | 'reader'>): VNode | null {
  if (problems.length === 0) return null;
  return (
    <section class="card critical summary" role="alert" aria-labelledby="problems" tabIndex={-1} data-focus>
      <h2 id="problems">{say('problems')}</h2>
      <ul>
        {problems.map(({ field, phrase }) => (
          <li key={field}>
            <a href={`#${field}`}>{say(phrase)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
