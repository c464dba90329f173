import type { RequestHandler } from 'express';
import { pageLanguage } from '../../pages/page-language.js';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../platform/errors.js';
import { hasAdminCookie } from './admin-cookie.js';

/** The audits that were run, with their scores. */
export function showAudits(parts: Parts): RequestHandler {
  const { quality, config } = parts;
  return async (request, response) => {
    const language = pageLanguage(request, response, config.language);
    const isSignedIn = await hasAdminCookie(request, parts);
    const view = { ...quality.audits.list(), folder: quality.auditsFolder, isSignedIn };
    response.type('html').send(quality.pages.audits(language, view));
  };
}

/** One file of an audit. Errors: not-found, also for a name that leads anywhere else. */
export function sendAuditFile({ quality }: Parts): RequestHandler<{ name: string; file: string }> {
  return ({ params }, response, next) => {
    const found = quality.audits.file(params.name, params.file);
    if (!found) throw new Refusal('not-found');
    const { folder, file } = found;
    response.type(file.type);
    if (file.name === 'report.html')
      response.set('Content-Security-Policy', quality.audits.reportPolicy(folder));
    else response.attachment(`${params.name}-${file.name}`);
    const sending = { root: folder, dotfiles: 'deny', cacheControl: false, etag: false } as const;
    response.sendFile(file.name, sending, (error?: Error) => {
      if (error && !response.headersSent) next(new Refusal('not-found'));
    });
  };
}
