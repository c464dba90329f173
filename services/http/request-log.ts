import type { Request, RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import { z } from 'zod';
import type { Logger } from '../platform/log.js';

/** What a handler tells of its answer: codes and counts only. */
export type Told = Readonly<Record<string, string | number | readonly string[]>>;

/** Adds to the one line that is logged of this answer. */
export function tell(response: Response, told: Told): void {
  Object.assign(response.locals, told);
}

const Route = z.object({ path: z.string() });
const nothing = () => undefined;

/**
 * One line for each answer: method, the route as `app.ts` writes it, status, milliseconds and what was told.
 * No address, header, query or body: they may carry a patient's data.
 */
export function requestLog(log: Logger): RequestHandler {
  const line = (request: Request, response: Response, { responseTime: ms }: { responseTime?: number }) => ({
    method: request.method,
    route: Route.safeParse(request.route).data?.path,
    status: response.statusCode,
    ms,
    ...response.locals,
  });
  return pinoHttp<Request, Response>({
    logger: log,
    quietReqLogger: true,
    serializers: { req: nothing, res: nothing, err: nothing },
    // they would copy the request first, to log nothing of it
    wrapSerializers: false,
    customSuccessObject: line,
    customErrorObject: (...[request, response, , value]: [Request, Response, Error, object]) =>
      line(request, response, value),
  });
}
