import { describe, expect, it } from '@jest/globals';
import { checkFhirServer } from '../../services/http/fhir-server.js';

describe('without trusted clients', () => {
  it.each([
    undefined,
    null,
    'http://localhost:8080/fhir',
    'http://127.0.0.1/fhir',
    'http://127.9.8.7/fhir',
    'http://[::1]:8080/r4',
    'http://127.1/fhir',
    'http://0x7f.0.0.1/fhir',
  ])('%s may be named', (server) => {
    expect(() => checkFhirServer(server, undefined)).not.toThrow();
  });

  it.each([
    'https://ehr.example.org/fhir',
    'http://169.254.169.254/latest',
    'http://10.0.0.1/fhir',
    'http://0.0.0.0/fhir',
    'http://localhost.example.org/fhir',
    'http://127.0.0.1.example.org/fhir',
    'http://[::]/fhir',
    'http://[::ffff:10.0.0.1]/fhir',
  ])('%s may not', (server) => {
    expect(() => checkFhirServer(server, undefined)).toThrow('fhir-server-not-allowed');
  });
});
