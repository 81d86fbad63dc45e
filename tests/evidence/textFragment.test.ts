import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/evidence/textFragment.ts';

const url = 'https://example.org/talks';
const fragment = (exact: string, prefix = '', suffix = '', address = url) =>
  textFragment(address, { exact, prefix, suffix });

describe('textFragment', () => {
  test('names the words, with - , and & encoded', () => {
    expect(fragment('one-on-one, he & she')).toBe(`${url}#:~:text=one%2Don%2Done%2C%20he%20%26%20she`);
    expect(fragment('the 🚢 “é”')).toBe(`${url}#:~:text=the%20%F0%9F%9A%A2%20%E2%80%9C%C3%A9%E2%80%9D`);
  });

  test('takes up to three whole words of context from the passage’s own line', () => {
    expect(fragment('Geneva', 've offered neutral places like ', '. For example, French President')).toBe(
      `${url}#:~:text=neutral%20places%20like-,Geneva,-.%20For%20example%2C`,
    );
    expect(fragment('Geneva', 'above\nplaces like ', '.\nbelow')).toBe(
      `${url}#:~:text=places%20like-,Geneva,-.`,
    );
  });

  test('takes the rest of a word that the passage cuts', () => {
    expect(fragment('peace', 'a very ', 'ful end of it all')).toBe(
      `${url}#:~:text=very-,peaceful,-end%20of%20it`,
    );
    expect(fragment('ease', 'we want a c', 'fire now')).toBe(`${url}#:~:text=want%20a-,ceasefire`);
  });

  test('names a long passage, or one over several lines, by its ends', () => {
    const long = `${'first word of many '.repeat(8)}and the very last`;
    expect(fragment(long)).toBe(`${url}#:~:text=first%20word%20of%20many,and%20the%20very%20last`);
    expect(fragment('ends here.\nBegins there')).toBe(`${url}#:~:text=ends%20here.,Begins%20there`);
  });

  test('keeps a fragment that the address has, and replaces a directive', () => {
    expect(fragment('x', '', '', `${url}#top`)).toBe(`${url}#top:~:text=x`);
    expect(fragment('x', '', '', `${url}#top:~:text=y`)).toBe(`${url}#top:~:text=x`);
  });
});
