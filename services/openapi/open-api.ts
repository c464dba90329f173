import type { RequestHandler } from 'express';
import type { Parts } from '../parts.js';
import { OperationOutcome } from './answers.js';
import { jsonSchema, pathParameters, type Operation } from './operation.js';
import { OPERATIONS } from './operations.js';

const REFUSED = {
  description: 'An OperationOutcome; its coding says why (docs/integration.md)',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/OperationOutcome' } } },
};

const SECURITY_SCHEMES = {
  client: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Of the EHR, by CDS Hooks 2.0.1',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'By SMART App Launch' },
  admin: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN' },
};

/** `GET /api/openapi.json`, open to all. */
export function describeApi(parts: Pick<Parts, 'config' | 'version'>): RequestHandler {
  const description = openApi(parts.config.publicUrl, parts.version);
  return (_request, response) => void response.json(description);
}

/** OpenAPI 3.1, made of the schemas that requests are read with. */
function openApi(publicUrl: string, version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'denosumab-cds',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Alerts, the checklist of the pharmacist, and quality of denosumab 60 mg. Access is asked for while trust is on.',
    },
    servers: [{ url: publicUrl }],
    paths: pathsOf(OPERATIONS),
    components: {
      schemas: { OperationOutcome: jsonSchema(OperationOutcome, 'output') },
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function pathsOf(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  return paths;
}

function described(operation: Operation) {
  const { method, path, tag, summary, security, body } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId: [method, ...path.split('/').map((part) => part.replace(/\W/g, ''))]
      .filter(Boolean)
      .join('-'),
    tags: [tag],
    summary,
    security: security ? [{ [security]: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body) } } },
    }),
    responses: { ...answersOf(operation), '4XX': REFUSED, '5XX': REFUSED },
  };
}

function answersOf({ answers }: Operation) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, type = 'application/json' }]) => [
      status,
      { description, ...(schema && { content: { [type]: { schema: jsonSchema(schema, 'output') } } }) },
    ]),
  );
}

function parametersOf({ path, parameters }: Operation) {
  const inPath = pathParameters(path).map((name) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }));
  const shape = parameters?.shape ?? {};
  const properties = parameters ? (jsonSchema(parameters).properties as Record<string, object>) : {};
  return [
    ...inPath,
    ...Object.keys(shape).map((name) => ({
      name,
      in: 'query',
      required: false,
      schema: properties[name] ?? {},
    })),
  ];
}
