import type { Command } from '../commands/Command.ts';

/** Slugs of what commands name, and ids of claims. A name may stand there more than once. */
export interface Names {
  readonly documents: readonly string[];
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly targets: readonly string[];
  readonly claims: readonly string[];
}

/** Everything that commands name. */
export function namesOf(commands: readonly Command[]): Names {
  const names = {
    documents: [] as string[],
    actors: [] as string[],
    places: [] as string[],
    targets: [] as string[],
    claims: [] as string[],
  };
  for (const c of commands) {
    if (c.do === 'putDocument') names.documents.push(c.slug);
    else if (c.do === 'decide') names.claims.push(c.claim);
    else names.documents.push(c.document);
    if (c.do === 'putOffice') names.actors.push(c.holder, ...(c.of === null ? [] : [c.of]));
    if (c.do === 'putTie') names.actors.push(c.from, c.to);
    if (c.do === 'recordClaim') {
      names.actors.push(c.holder, ...c.via);
      names.targets.push(c.target);
      names.claims.push(...c.supersedes.map((s) => s.claim));
    }
    if (c.do !== 'declare') continue;
    if (c.type === 'Place') names.places.push(c.slug);
    else if (c.type === 'Actor') names.actors.push(c.slug, ...(c.fields.partOf ?? []));
    else {
      names.targets.push(c.slug, ...(c.fields.broader ?? []));
      names.actors.push(...(c.fields.about ?? []));
      if (c.type === 'Proposal' && c.fields.issue !== undefined) names.targets.push(c.fields.issue);
      if (c.type === 'Proposal' && c.fields.place !== undefined) names.places.push(c.fields.place);
    }
  }
  return names;
}
