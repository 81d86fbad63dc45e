import { UNDATED } from '../plan/undatedBeside.ts';

/** An answer without the claims that have no day, and how many different ones there were in it. */
export interface WithoutUndated {
  readonly data: Readonly<Record<string, unknown>>;
  readonly undated: number;
}

/** Takes out of a store's answer what a plan as of a day reads beside its lists (see `undatedBeside`). @param data is changed */
export function takeUndated(data: Record<string, unknown>): WithoutUndated {
  const ids = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (!isTree(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!key.startsWith(UNDATED)) visit(inner);
      else {
        for (const node of isTree(inner) && Array.isArray(inner.nodes) ? inner.nodes : []) ids.add(node.id);
        delete value[key];
      }
    }
  };
  visit(data);
  return { data, undated: ids.size };
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
