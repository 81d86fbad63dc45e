import type { CourseClaim, CoursePosition } from '../../src/page/operations/courses.ts';

/** The question that all targets of made positions answer. */
export const issue = { slug: 'format', text: 'In what format?' };

export function target(slug: string): CoursePosition['target'] {
  return { __typename: 'Proposal', slug, text: slug, issue };
}

/** A claim of a made position, undated where nothing else is said. */
export function said(claim: Partial<CourseClaim> = {}): CourseClaim {
  return {
    id: 'c',
    tense: 'CURRENT',
    saidAt: null,
    document: { publishedAt: null },
    via: [],
    supersedes: [],
    ...claim,
  };
}

/** Words that give up the claim of an id on a target. */
export function givesUp(id: string, on: string, exact: string): CourseClaim['supersedes'][number] {
  return { claim: { id, target: { slug: on } }, evidence: [{ exact }] };
}

/** A position of an actor on the target of a slug: it supports it now, where nothing else is said. */
export function position(
  id: string,
  actor: string,
  on: string,
  claims: readonly CourseClaim[],
  more: Partial<CoursePosition> = {},
): CoursePosition {
  return {
    id,
    stance: 'SUPPORTS',
    mixed: false,
    hedged: false,
    reported: false,
    former: false,
    givenUp: false,
    resumed: false,
    step: 1,
    since: null,
    actor: { slug: actor.toLowerCase(), name: actor, named: true },
    target: target(on),
    claims: { nodes: claims },
    ...more,
  };
}
