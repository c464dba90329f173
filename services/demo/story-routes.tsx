import type { Request, RequestHandler, Response } from 'express';
import { renderPage } from '../pages/render-page.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../platform/errors.js';
import type { AnswerOf } from './answer-view.js';
import { serviceOfDemo, type ServiceOfDemo } from './ask-service.js';
import { checkDeed } from './deeds.js';
import { frameOf, send, tellerFor, type Library } from './demo-pages.js';
import { feedbackBody } from './feedback-body.js';
import { deedOf, readForm, type CardForm } from './form.js';
import { personOf } from './person.js';
import type { Story } from './stories.js';
import { StoryPage } from './story-page.js';
import type { Teller } from './teller.js';

type StoryHandler = RequestHandler<{ story: string }>;

export interface DemoEhr {
  openChart: StoryHandler;
  act: StoryHandler;
}

/** A story being read, in the language of its reader. */
interface Reading {
  story: Story;
  teller: Teller;
}

/** The demo EHR: what opens a chart, and what its forms do. Errors: not-found, invalid-request. */
export function demoEhr(parts: Parts, library: Library): DemoEhr {
  const service = serviceOfDemo(parts);

  const readingOf = (request: Request<{ story: string }>, response: Response): Reading => {
    const story = library.stories.find(({ name }) => name === request.params.story);
    if (!story) throw new Refusal('not-found');
    return { story, teller: tellerFor(request, response, { parts, library }) };
  };

  const show = (response: Response, page: AnswerOf): void => {
    const { story, teller } = page;
    const person = personOf(story, parts.knowledge.settings.timeZone);
    const frame = frameOf(teller, { library, title: story.title[teller.language], demo: true });
    send(response, renderPage(frame, <StoryPage {...page} person={person} />));
  };

  return {
    openChart: async (request, response) => {
      const reading = readingOf(request, response);
      show(response, await asked('opened', reading, { parts, service }));
    },
    act: async (request, response) => {
      const reading = readingOf(request, response);
      const form = readForm(request.body);
      const page =
        form.do === 'order'
          ? await asked('ordered', reading, { parts, service })
          : await dealtWith(form, reading, { parts, service });
      show(response, page);
    },
  };
}

interface With {
  parts: Parts;
  service: ServiceOfDemo;
}

async function asked(
  moment: 'opened' | 'ordered',
  { story, teller }: Reading,
  { parts, service }: With,
): Promise<AnswerOf> {
  const call = { story, moment, visit: parts.newId(), language: teller.language };
  return { story, teller, exchange: await service.ask(call), deeds: [], feedback: null };
}

/** What was done with a card is told to the service; the page shows the same cards, and what became of them. */
async function dealtWith(
  form: CardForm,
  { story, teller }: Reading,
  { parts, service }: With,
): Promise<AnswerOf> {
  const { moment, visit } = form;
  const exchange = await service.askAgain({ story, moment, visit, language: teller.language });
  const { cards } = exchange.answer;
  const deed = deedOf(form);
  const deeds = [...form.deed, deed];
  for (const one of deeds) checkDeed(one, cards);
  const comment = form.do === 'override' ? form.comment : '';
  const body = feedbackBody(cards, { deed, deeds, comment, at: new Date(parts.now()) });
  await service.tellFeedback(body);
  return { story, teller, exchange, deeds, feedback: { body, isKept: service.keeps } };
}
