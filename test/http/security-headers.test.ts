import { afterEach, describe, expect, it } from '@jest/globals';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
afterEach(() => service.stop());

async function headersAt(publicUrl: string): Promise<Headers> {
  service = await aService({}, { PUBLIC_URL: publicUrl });
  return (await service.get('/nothing')).headers;
}

describe('security headers', () => {
  it('stand on every answer, refusals too', async () => {
    const headers = await headersAt('https://cds.example.org');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https:/);
  });

  it.each([
    ['https://cds.example.org', true],
    ['http://127.0.0.1:3000', false],
  ])('at %s browsers are told to insist on https: %s', async (publicUrl, insists) => {
    const headers = await headersAt(publicUrl);
    expect(headers.has('strict-transport-security')).toBe(insists);
    expect(headers.get('content-security-policy')?.includes('upgrade-insecure-requests')).toBe(insists);
  });
});
