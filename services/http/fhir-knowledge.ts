import type { RequestHandler } from 'express';
import { KNOWLEDGE_TYPES, type KnowledgeType } from '../facts/fhir/knowledge-resource.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../platform/errors.js';
import { capabilityStatement } from './capability-statement.js';
import { isAsked, searchset, sendFhir } from './fhir-answer.js';

/** FHIR R4 read and search over the knowledge; open to all, it holds no patient. */

export function describeFhir({ config, version }: Parts): RequestHandler {
  const statement = capabilityStatement({ publicUrl: config.publicUrl, version });
  return (_request, response) => {
    sendFhir(response, statement);
  };
}

export function readKnowledge({ knowledgeResources }: Parts): RequestHandler<{ type: string; id: string }> {
  return ({ params }, response) => {
    const found = knowledgeResources[typeOf(params.type)].find(({ id }) => id === params.id);
    if (!found) throw new Refusal('not-found');
    sendFhir(response, found);
  };
}

export function searchKnowledge({ knowledgeResources, config }: Parts): RequestHandler<{ type: string }> {
  return ({ params, query }, response) => {
    const type = typeOf(params.type);
    const { _id: id, url } = query;
    const found = knowledgeResources[type].filter(
      (resource) => isAsked(resource.id, id) && isAsked(resource.url, url),
    );
    const asked = Object.entries({ _id: id, url }).filter(([, value]) => typeof value === 'string');
    const self = new URLSearchParams(asked as [string, string][]);
    sendFhir(response, searchset(found, `${config.publicUrl}/fhir/${type}`, self.toString()));
  };
}

function typeOf(type: string): KnowledgeType {
  const known = KNOWLEDGE_TYPES.find((one) => one === type);
  if (!known) throw new Refusal('not-found');
  return known;
}
