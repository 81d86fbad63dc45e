/**
 * The views of the page's navigation, in its order. `home` has the address `/`: stances in strips, question by question,
 * or where there are too many for that, a table of questions by groups of actors.
 */
export const views = ['home', 'graph', 'matrix', 'timeline', 'company', 'reader', 'venues'] as const;
export type View = (typeof views)[number];

/** Pages of one thing, by its slug: `/actor/macron`. A question is an issue, a statement an assertion. */
const subjects = ['actor', 'question', 'proposal', 'statement'] as const;
export type Subject = (typeof subjects)[number];

/** Pages that are no view of positions. */
const others = ['compare', 'search', 'about'] as const;

/** Pages on which people work with a key: nothing of them is there without the script, and nothing is asked ahead. */
export const works = ['add', 'review', 'readings'] as const;
export type Work = (typeof works)[number];

/** Every page; `missing` is shown where there is nothing at an address. */
export const pages = [...views, ...subjects, ...others, ...works] as const;
export type PageKind = (typeof pages)[number] | 'missing';

export function isWork(view: PageKind): view is Work {
  return works.some((known) => known === view);
}

export function isSubject(view: PageKind): view is Subject {
  return subjects.some((known) => known === view);
}
