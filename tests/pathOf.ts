import type { Path } from '../src/errors.ts';

/** The path that `pathText` has as this text: `claims[3].stance`. */
export function pathOf(text: string): Path {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, index]) =>
    index === undefined ? word : Number(index),
  );
}
