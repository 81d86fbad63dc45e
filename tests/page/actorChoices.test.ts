import { expect, test } from 'vitest';
import { actorChoices } from '../../src/page/client/frame/actorChoices.ts';

const actor = (slug: string, totalCount: number, ...parts: ReturnType<typeof one>[]) =>
  one(slug, totalCount, parts);

test('a state is offered with those through whom alone it has stances, each once', () => {
  const cabinet = actor('cabinet', 3, actor('minister', 2), actor('spokesman', 0));
  const ardania = actor('ardania', 0, cabinet, actor('minister', 2));
  expect(actorChoices([actor('silent', 0), actor('velmark', 4), ardania])).toEqual([
    { slug: 'ardania', text: 'ardania', count: 5, parts: ['cabinet', 'minister'] },
    { slug: 'velmark', text: 'velmark', count: 4, parts: [] },
  ]);
});

interface Counted {
  readonly slug: string;
  readonly name: string;
  readonly positions: { readonly totalCount: number };
  readonly parts: { readonly nodes: readonly Counted[] };
}

function one(slug: string, totalCount: number, parts: readonly Counted[]): Counted {
  return { slug, name: slug, positions: { totalCount }, parts: { nodes: parts } };
}
