import type { ActorKind, DiagramView, ProposalKind } from '../../src/diagrams/DiagramView.ts';
import { stances } from '../../src/diagrams/encoding.ts';

const FIRST = ['Tam', 'Ilse', 'Marek', 'Anouk', 'Jun', 'Petra', 'Oskar', 'Leila'];
const LAST = ['Okoye', 'Brandt', 'Velmark', 'Sørensen', 'Achterberg-Lindqvist', 'Ito', 'Ковальчук'];
const KINDS: readonly ActorKind[] = [
  'PERSON',
  'STATE',
  'GOVERNMENT',
  'ORGANIZATION',
  'ALLIANCE',
  'MEDIA',
  'GROUP',
];
const VERBS = ['Hold', 'Open', 'Monitor', 'Suspend', 'Guarantee', 'Finance'];
const THINGS = [
  'the second round in Port Lisse',
  'the ferries across the strait',
  'a joint fisheries commission with observers from both shores',
  'the exchange of prisoners before winter',
  'mine clearance',
  'a ceasefire line along the old lighthouse road',
];
const PROPOSAL_KINDS: readonly ProposalKind[] = [
  'VENUE',
  'FORMAT',
  'SEQUENCE',
  'SECURITY',
  'TERMS',
  'PROCESS',
];

/**
 * A made-up debate, the same for the same numbers. Actors mostly speak to the questions of their own camp, as
 * in the news, and are mentioned in no particular order.
 */
export function madeView(actors: number, proposals: number, edges: number, seed = 7): DiagramView {
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const issueCount = Math.max(1, Math.round(proposals / 6));
  const issues = Array.from({ length: issueCount }, (_, i) => ({
    slug: `issue-${i}`,
    text: `What should become of ${THINGS[i % THINGS.length]}?`,
  }));
  const targets = Array.from({ length: proposals }, (_, i) => ({
    slug: `proposal-${i}`,
    type: 'Proposal' as const,
    text: `${VERBS[below(VERBS.length)]} ${THINGS[i % THINGS.length]} (${i + 1})`,
    kind: PROPOSAL_KINDS[i % PROPOSAL_KINDS.length] ?? null,
    issue: `issue-${i % issueCount}`,
    unattributed: i % 9 === 0,
    place: null,
  }));
  const people = Array.from({ length: actors }, (_, i) => ({
    slug: `actor-${i}`,
    name: `${FIRST[i % FIRST.length]} ${LAST[below(LAST.length)]} ${i + 1}`,
    kind: KINDS[below(KINDS.length)] ?? 'PERSON',
    named: i % 7 !== 0,
  }));
  const positions = new Map(
    Array.from({ length: edges * 20 }, () => {
      const actor = below(actors);
      const own = (actor % issueCount) + issueCount * below(Math.ceil(proposals / issueCount));
      const target = below(8) === 0 || own >= proposals ? below(proposals) : own;
      return [`${actor} ${target}`, { actor, target, stance: stances[below(7)] ?? 'SUPPORTS' }] as const;
    }).slice(0, edges * 20),
  );
  return {
    title: `A made-up debate: ${actors} actors, ${proposals} proposals`,
    cut: [],
    path: '/graph',
    morePositions: 0,
    notes: [],
    actors: people,
    issues,
    targets,
    positions: [...positions.values()].slice(0, edges).map(({ actor, target, stance }, i) => ({
      id: `position-${i}`,
      actor: `actor-${actor}`,
      target: `proposal-${target}`,
      stance,
      mixed: i % 11 === 0,
      hedged: i % 7 === 0,
      reported: i % 9 === 4,
      former: i % 13 === 0,
      givenUp: false,
      resumed: false,
      step: 1,
      since: null,
      condition: stance === 'CONDITIONAL' ? 'if the ferries run and the guns do not' : null,
      reason: null,
      claimCount: 1,
      claims: [
        {
          id: `claim-${i}`,
          document: 'talks',
          saidAt: null,
          url: `https://example.org/claim/claim-${i}`,
          quotations: [`words number ${i} “as they stand”`],
          holderText: 'the envoy',
          documentName: 'Harbour News',
          excerpt: false,
          via: i % 9 === 4 ? ['The Wire'] : [],
          condition: null,
          disputed: false,
        },
      ],
    })),
  };
}
