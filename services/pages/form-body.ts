import express, { type RequestHandler } from 'express';
import { Refusal } from '../platform/errors.js';

/**
 * Reads a form without files.
 * @param limit as body-parser writes it: `64kb` holds a comment, a record takes more
 * Errors: unsupported-media-type, too-large.
 */
export function formBody(limit = '64kb'): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (!request.is('application/x-www-form-urlencoded')) throw new Refusal('unsupported-media-type');
      next();
    },
    express.urlencoded({ extended: false, limit }),
  ];
}
