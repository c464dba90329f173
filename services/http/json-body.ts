import express, { type RequestHandler } from 'express';
import { Refusal } from '../platform/errors.js';

/** A prefetch with all pages of a long record stays under this. */
const LIMIT = '10mb';

/** FHIR nests to about thirty; far beyond that only an attack on whoever walks the tree. */
const DEEPEST = 200;

const MEDIA_TYPE = /^application\/([a-z0-9.-]+\+)?json\s*(;|$)/i;

/**
 * Reads a JSON body; a content type that is missing is taken for JSON.
 * Errors: unsupported-media-type, too-large, not-json, too-deep.
 */
export const jsonBody: RequestHandler[] = [
  (request, _response, next) => {
    const type = request.headers['content-type'];
    if (type !== undefined && !MEDIA_TYPE.test(type)) throw new Refusal('unsupported-media-type');
    next();
  },
  express.json({ limit: LIMIT, type: () => true }),
  (request, _response, next) => {
    if (isTree(request.body) && isDeeperThan(request.body, DEEPEST)) throw new Refusal('too-deep');
    next();
  },
];

/** Goes no deeper than it must: a deep tree is what recursion cannot walk. A loop costs a third of `Object.values`. */
function isDeeperThan(tree: object, levels: number): boolean {
  if (levels === 0) return true;
  if (Array.isArray(tree)) return tree.some((member) => isTree(member) && isDeeperThan(member, levels - 1));
  for (const name in tree) {
    const member: unknown = tree[name as keyof typeof tree];
    if (isTree(member) && isDeeperThan(member, levels - 1)) return true;
  }
  return false;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
