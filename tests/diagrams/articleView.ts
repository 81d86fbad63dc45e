import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { DiagramTarget, DiagramView } from '../../src/diagrams/DiagramView.ts';
import { stances } from '../../src/diagrams/encoding.ts';

const Dossier = v.object({
  actors: v.record(
    v.string(),
    v.object({
      name: v.string(),
      kind: v.picklist(['PERSON', 'STATE', 'GOVERNMENT', 'ORGANIZATION', 'ALLIANCE', 'MEDIA', 'GROUP']),
      named: v.optional(v.boolean(), true),
    }),
  ),
  issues: v.record(v.string(), v.object({ text: v.string() })),
  proposals: v.record(
    v.string(),
    v.object({
      text: v.string(),
      kind: v.picklist(['VENUE', 'FORMAT', 'SEQUENCE', 'SECURITY', 'TERMS', 'PROCESS', 'OTHER']),
      issue: v.string(),
      place: v.optional(v.string()),
    }),
  ),
  places: v.record(v.string(), v.object({ name: v.string() })),
  assertions: v.record(v.string(), v.object({ text: v.string() })),
  claims: v.array(
    v.object({
      holder: v.string(),
      as: v.string(),
      stance: v.picklist(stances),
      target: v.string(),
      tense: v.optional(v.string(), 'CURRENT'),
      hedged: v.optional(v.boolean(), false),
      via: v.optional(v.array(v.string()), []),
      condition: v.optional(v.nullable(v.string()), null),
      reason: v.optional(v.nullable(v.string()), null),
      quote: v.union([v.string(), v.array(v.string())]),
    }),
  ),
});

/** The given article's graph as one view, in the order of first mention: each of its claims is a position. */
export function articleView(): DiagramView {
  const file = new URL('../../seed/putin-zelensky-talks/dossier.yaml', import.meta.url);
  const dossier = v.parse(Dossier, parse(readFileSync(file, 'utf8')));
  const { claims } = dossier;
  const targetOf = (slug: string): DiagramTarget => {
    const [proposal, issue, assertion] = [
      dossier.proposals[slug],
      dossier.issues[slug],
      dossier.assertions[slug],
    ];
    const text = proposal?.text ?? issue?.text ?? assertion?.text ?? slug;
    const type = proposal ? 'Proposal' : issue ? 'Issue' : 'Assertion';
    const proposed = claims.some((claim) => claim.target === slug && claim.stance === 'PROPOSES');
    return {
      slug,
      type,
      text,
      kind: proposal?.kind ?? null,
      issue: proposal?.issue ?? (issue ? slug : null),
      unattributed: proposal !== undefined && !proposed,
      place: dossier.places[proposal?.place ?? '']?.name ?? null,
    };
  };
  const holders = [...new Set(claims.map((claim) => claim.holder))];
  const targets = [...new Set([...claims.map((claim) => claim.target), ...Object.keys(dossier.proposals)])];
  return {
    title: 'Who stands where in “putin-zelensky-talks”',
    cut: [],
    path: '/graph',
    morePositions: 0,
    notes: [],
    actors: holders.flatMap((slug) => {
      const actor = dossier.actors[slug];
      return actor === undefined ? [] : [{ slug, ...actor }];
    }),
    issues: Object.entries(dossier.issues).map(([slug, { text }]) => ({ slug, text })),
    targets: targets.map(targetOf),
    positions: claims.map((claim, index) => ({
      id: `position-${index}`,
      actor: claim.holder,
      target: claim.target,
      stance: claim.stance,
      mixed: false,
      hedged: claim.hedged,
      reported: claim.via.length > 0,
      former: claim.tense === 'FORMER',
      givenUp: false,
      resumed: false,
      step: 1,
      since: null,
      condition: claim.condition,
      reason: claim.reason,
      claimCount: 1,
      claims: [
        {
          id: `claim-${index}`,
          document: 'talks',
          saidAt: null,
          url: `http://127.0.0.1:4000/claim/claim-${index}`,
          quotations: typeof claim.quote === 'string' ? [claim.quote] : claim.quote,
          holderText: claim.as,
          documentName: 'Why are people unsure about a summit?',
          excerpt: false,
          via: claim.via.map((slug) => dossier.actors[slug]?.name ?? slug),
          condition: claim.condition,
          disputed: false,
        },
      ],
    })),
  };
}
