import { z } from 'zod';

/** One operation of the service: what is sent, and what is answered. */
export interface Operation {
  method: 'get' | 'post';
  path: string;
  tag: 'CDS Hooks' | 'Pharmacy' | 'Quality' | 'FHIR' | 'Service';
  summary: string;
  /** who may: nobody needs to say who they are where it is not given */
  security?: 'client' | 'session' | 'admin';
  parameters?: z.ZodObject;
  body?: z.ZodType;
  /** status to what is answered, in words and as data */
  answers: Readonly<Record<number, { description: string; schema?: z.ZodType; type?: string }>>;
}

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. What is sent is described as it is sent, before it is read. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): Record<string, unknown> {
  const described = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  // the document says it once for all
  return Object.fromEntries(Object.entries(described).filter(([name]) => name !== '$schema'));
}

/** The parts of a path that stand for something: `{id}`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
