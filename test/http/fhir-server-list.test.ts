import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFhirServer } from '../../services/http/fhir-server.js';

const listed = [
  'https://ehr.example.org/r4/',
  'https://10.0.0.7:8443/fhir/',
  'http://127.0.0.1:8080/fhir/',
].map((base) => new URL(base));

describe('of a client with a list', () => {
  it.each([
    undefined,
    null,
    '',
    'https://ehr.example.org/r4',
    'https://ehr.example.org/r4/',
    'https://ehr.example.org:443/r4',
    'https://EHR.example.org/r4',
    'https://ehr.example.org/r4/tenant-1',
    'https://ehr.example.org/x/../r4',
    'https://10.0.0.7:8443/fhir',
    'https://167772167:8443/fhir',
    'http://127.0.0.1:8080/fhir',
    'http://2130706433:8080/fhir',
  ])('%s may be named', (server) => {
    expect(() => checkFhirServer(server, listed)).not.toThrow();
  });

  it.each([
    'http://ehr.example.org/r4',
    'https://ehr.example.org/r40',
    'https://ehr.example.org/r',
    'https://ehr.example.org/',
    'https://ehr.example.org/R4',
    'https://ehr.example.org/r4/../admin',
    'https://ehr.example.org/r4/%2e%2e/admin',
    'https://ehr.example.org/r4/..%2fadmin',
    'https://ehr.example.org/r4/..%5cadmin',
    'https://ehr.example.org:8443/r4',
    'https://ehr.example.org./r4',
    'https://ehr.example.org.evil.test/r4',
    'https://ehr.example.org@evil.test/r4',
    'https://user:pw@ehr.example.org/r4',
    'https://evil.test/https://ehr.example.org/r4',
    'https://evil.test\\@ehr.example.org/r4',
    'https://10.0.0.8:8443/fhir',
    'https://10.0.0.7/fhir',
    'https://[::ffff:10.0.0.7]:8443/fhir',
    'http://localhost:8080/fhir',
    'http://127.0.0.1:8081/fhir',
    'http://[::1]:8080/fhir',
    'http://169.254.169.254/latest',
    'ftp://ehr.example.org/r4',
    'nonsense',
  ])('%s may not', (server) => {
    expect(() => checkFhirServer(server, listed)).toThrow('fhir-server-not-allowed');
  });

  it('no other host, whatever its path', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(() => checkFhirServer(url, listed)).toThrow('fhir-server-not-allowed');
      }),
    );
  });

  it('an empty list names none, this machine neither', () => {
    expect(() => checkFhirServer('http://127.0.0.1:8080/fhir', [])).toThrow('fhir-server-not-allowed');
  });
});

describe('without a list', () => {
  it.each([
    'http://2130706434.example.org/fhir',
    'http://localhost./fhir',
    'http://user@127.0.0.1/fhir',
    'http://127.0.0.1@evil.test/fhir',
    'http://2852039166/latest', // 169.254.169.254 in one number
    'http://0xa9fea9fe/latest',
    'http://[::ffff:127.0.0.1]/fhir',
    'http://[fe80::1]/fhir',
    'http://[fd00:ec2::254]/latest',
  ])('%s may not be named', (server) => {
    expect(() => checkFhirServer(server, undefined)).toThrow('fhir-server-not-allowed');
  });
});
