import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Card } from '../cards/card.js';
import type { Language } from '../cards/texts.js';
import { readConfig } from '../config.js';
import { examplesFolder, readStoryIndex } from '../demo/story-index.js';
import { HOOK_SERVICES } from '../http/hook-services.js';
import { serve } from '../main.js';
import { createParts } from '../parts.js';
import { keepsNothing } from '../store/keeps-nothing.js';
import { cardAsText } from './card-as-text.js';

export interface ExampleOptions {
  language: Language;
  url?: string;
}

const Hook = z.looseObject({ hook: z.string() });

/** Sends each request and prints its cards; exit code 1 when one is not answered. */
export async function showExamples(
  root: string,
  files: readonly string[],
  { language, url }: ExampleOptions,
): Promise<void> {
  const folder = examplesFolder(root);
  const examples = readStoryIndex(root);
  const service = url === undefined ? await serveHere(root) : { url, stop: () => Promise.resolve() };
  try {
    for (const file of files.length > 0 ? files : examples.map((example) => join(folder, example.file))) {
      const known = examples.find((example) => example.file === basename(file));
      print(known ? `${known.title[language]}\n${known.tells[language]}` : basename(file));
      print(await answerAsText(service.url, readJson(file), language));
    }
  } finally {
    await service.stop();
  }
}

/** A service of our own on a free port of this machine, which logs and keeps nothing. */
async function serveHere(root: string): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' });
  const parts = await createParts(root, config, { store: keepsNothing() });
  const { port, stop } = await serve(parts);
  return { url: `http://127.0.0.1:${port}`, stop };
}

async function answerAsText(url: string, request: unknown, language: Language): Promise<string> {
  const { hook } = Hook.parse(request);
  const id = HOOK_SERVICES.find((service) => service.hook === hook)?.id ?? hook;
  const response = await fetch(`${url}/cds-services/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(request),
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    process.exitCode = 1;
    return `not answered: ${response.status} ${JSON.stringify(answer)}\n`;
  }
  const { cards } = answer as { cards: Card[] };
  return cards.length === 0 ? '  no cards\n' : cards.map(cardAsText).join('\n');
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
