import { describe, expect, it } from 'vitest';
import { Documents } from '../../src/api/Documents.ts';

const error = (message: string) => new Error(message);

describe('Documents', () => {
  it('gives up the least recently used when the texts get too long', () => {
    const documents = new Documents<Error>(10);
    for (const text of ['aaaa', 'bbbb']) documents.set(text, error(text));
    expect(documents.get('aaaa')?.message).toBe('aaaa');
    documents.set('cccc', error('cccc'));
    expect(['aaaa', 'bbbb', 'cccc'].map((text) => documents.get(text)?.message)).toEqual([
      'aaaa',
      undefined,
      'cccc',
    ]);
  });

  it('keeps no text that is too long by itself, and loses nothing for it', () => {
    const documents = new Documents<Error>(4);
    documents.set('aaaa', error('a'));
    documents.set('bbbbb', error('b'));
    expect([documents.get('aaaa')?.message, documents.get('bbbbb')]).toEqual(['a', undefined]);
  });

  it('counts a text once', () => {
    const documents = new Documents<Error>(8);
    for (let i = 0; i < 5; i += 1) documents.set('aaaa', error('a'));
    documents.set('bbbb', error('b'));
    expect([documents.get('aaaa')?.message, documents.get('bbbb')?.message]).toEqual(['a', 'b']);
  });
});
