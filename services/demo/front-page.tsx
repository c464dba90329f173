import type { VNode } from 'preact';
import type { Person } from './person.js';
import type { Story } from './stories.js';
import type { Teller } from './teller.js';

/** A story on the front page, and whom it is about. */
export interface StoryOfPerson {
  story: Story;
  person: Person;
}

/** What this is, and the patients of the demo; none when there is no demo. */
export function FrontPage({ teller, stories }: { teller: Teller; stories: readonly StoryOfPerson[] }): VNode {
  const { say } = teller;
  return (
    <>
      <h1>{say('title')}</h1>
      <p class="lead">{say('what')}</p>
      <p>
        {say('speaks')} {say('also')}
      </p>
      {stories.length > 0 && <Patients teller={teller} stories={stories} />}
      <Links teller={teller} />
    </>
  );
}

function Patients({ teller, stories }: { teller: Teller; stories: readonly StoryOfPerson[] }): VNode {
  const { say } = teller;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{say('choose')}</h2>
      <p>{say('chooseNote')}</p>
      <ul class="patients">
        {stories.map(({ story, person }) => (
          <li key={story.name} class="patient">
            <h3>
              <a href={`/demo/${story.name}`}>{story.title[teller.language]}</a>
            </h3>
            <p class="who">{whoInWords(person, teller)}</p>
            <p>{teller.lineOf(story.name)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `Anna Example, woman, 75 years`. */
function whoInWords({ name, sex, age }: Person, { say }: Teller): string {
  return [name, say(sex), say('years', { age })].join(', ');
}

const ADDRESSES = [
  { name: 'discovery', href: '/cds-services', note: 'discoveryNote' },
  { name: 'knowledge', href: '/fhir/metadata', note: 'knowledgeNote' },
  { name: 'health', href: '/health/ready', note: 'healthNote' },
] as const;

function Links({ teller: { say } }: { teller: Teller }): VNode {
  return (
    <section aria-labelledby="links">
      <h2 id="links">{say('links')}</h2>
      <ul class="addresses">
        {ADDRESSES.map(({ name, href, note }) => (
          <li key={name}>
            <a href={href}>{say(name)}</a> <span class="note">{say(note)}</span>
          </li>
        ))}
        <li>
          {say('documents')} <span class="note">{say('documentsNote')}</span>
        </li>
      </ul>
    </section>
  );
}
