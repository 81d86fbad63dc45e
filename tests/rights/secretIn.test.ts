import { expect, test } from 'vitest';
import { secretIn } from '../../src/rights/secretIn.ts';
import { isSecret, keyId, makeSecret } from '../../src/rights/secrets.ts';

const secret = makeSecret();

test('a secret is 32 random bytes, and its id tells nothing of it', () => {
  expect(isSecret(secret)).toBe(true);
  expect(Buffer.from(secret.slice('demarche_'.length), 'base64url').length).toBe(32);
  expect(makeSecret()).not.toBe(secret);
  expect(keyId(secret)).toMatch(/^[0-9a-f]{32}$/);
});

test.each([`Bearer ${secret}`, `bearer ${secret}`, `BEARER   ${secret} `])('%s has it', (header) => {
  expect(secretIn(header)).toBe(secret);
});

test.each([undefined, 'Basic dXNlcjpwYXNzd29yZA==', 'basic x'])('%s is no key of ours', (header) => {
  expect(secretIn(header)).toBe(null);
});

test.each([
  '',
  'Bearer',
  'Bearer ',
  secret,
  `Token ${secret}`,
  `Bearer ${secret}x`,
  `Bearer ${secret.slice(0, -1)}`,
  `Bearer ${secret} ${secret}`,
  `Bearer "${secret}"`,
  `Bearer ${'x'.repeat(16_000)}`,
  `Bearer${' '.repeat(16_000)}x y`,
])('%j is malformed', (header) => {
  expect(() => secretIn(header)).toThrow(/^The header Authorization has no key in it/);
});
