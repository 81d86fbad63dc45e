import { createHash } from 'node:crypto';
import type { Declare, PutDocument, PutOffice, PutTie, RecordClaim } from '../../src/commands/Command.ts';
import type { Span } from '../../src/evidence/Span.ts';

/** How many there are of everything in a made graph of so many claims. */
export interface Sizes {
  readonly claims: number;
  readonly documents: number;
  readonly actors: number;
  readonly issues: number;
  readonly proposals: number;
  readonly assertions: number;
  readonly places: number;
}

/** Claims that one document states. */
export const IN_DOCUMENT = 20;
/** So many actors, and so many proposals, have a tenth of all claims each. */
export const HUBS = 3;
/** The proposals that answer the first issue. */
const LARGE_ISSUE = 60;

const STANCES = ['PROPOSES', 'SUPPORTS', 'CONDITIONAL', 'UNDECIDED', 'SCEPTICAL', 'OBJECTS'];
const OF_ASSERTIONS = ['SUPPORTS', 'UNDECIDED', 'SCEPTICAL', 'OBJECTS'];
const KINDS = ['VENUE', 'FORMAT', 'SEQUENCE', 'SECURITY', 'TERMS', 'PROCESS'];
const VOICES = ['QUOTE', 'PARAPHRASE', 'NARRATION'];
const ACTOR_KINDS = ['PERSON', 'STATE', 'GOVERNMENT', 'ORGANIZATION'];
const CODER = 'mm';
const CONDITION = 'only after a ceasefire';
const REASON = 'no guarantee was given';
const WORDS =
  'talks summit border guarantee ceasefire troops capital envoy deal pressure visit treaty airspace observers harbour pledge'.split(
    ' ',
  );

/**
 * Everything that pages are filled from grows with the claims, so that a page has as many rows at each size: what a
 * question costs is then comparable.
 */
export function sizesOf(claims: number): Sizes {
  return {
    claims,
    documents: Math.ceil(claims / IN_DOCUMENT),
    actors: Math.max(20, Math.floor(claims / 20)),
    issues: Math.max(3, Math.floor(claims / 2000)),
    proposals: Math.max(LARGE_ISSUE, Math.floor(claims / 30)),
    assertions: Math.max(20, Math.floor(claims / 200)),
    places: 20,
  };
}

/**
 * What a made graph says, the same each time: a few actors and proposals with a tenth of all claims each, undated
 * claims and documents, drafts, changes of mind, and holders who stand on both sides. Everything is a function of
 * its number, so that nothing has to be kept.
 */
export class MadeCommands {
  readonly sizes: Sizes;

  constructor(claims: number) {
    this.sizes = sizesOf(claims);
  }

  document(d: number): PutDocument {
    const text = this.text(d);
    return {
      do: 'putDocument',
      coder: CODER,
      at: [`document ${d}`],
      slug: documentSlug(d),
      title: `Report ${d} on the ${word(d)} ${word(d + 5)}`,
      publisher: 'Made',
      url: `https://made.example/${d}`,
      language: 'en',
      publishedAt: publishedAt(d),
      replaces: null,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      sections: [],
    };
  }

  /** Every record is declared once, in a document by turns, and a proposal is shown in its words. */
  declarations(): Iterable<Declare> {
    const { actors, places, issues, proposals, assertions } = this.sizes;
    return [
      ...times(actors, (i) => this.actor(i)),
      ...times(places, (i) => this.place(i)),
      ...times(issues, (i) => this.issue(i)),
      ...times(proposals, (i) => this.proposal(i)),
      ...times(assertions, (i) => this.assertion(i)),
    ];
  }

  offices(): readonly PutOffice[] {
    const { actors, documents } = this.sizes;
    return times(Math.min(actors, documents), (i) => ({
      do: 'putOffice',
      at: [`office ${i}`],
      document: documentSlug(i),
      coder: CODER,
      title: 'Speaker',
      holder: actorSlug(i),
      of: actorSlug((i + 1) % actors),
      since: null,
      until: null,
      evidence: [this.span(i * IN_DOCUMENT)],
    }));
  }

  ties(): readonly PutTie[] {
    const { actors, documents } = this.sizes;
    return times(Math.min(actors, documents), (i) => ({
      do: 'putTie',
      at: [`tie ${i}`],
      document: documentSlug(i),
      coder: CODER,
      kind: i % 2 === 0 ? 'CLOSE' : 'HOSTILE',
      from: actorSlug(i),
      to: actorSlug((i + 7) % actors),
      description: null,
      evidence: [this.span(i * IN_DOCUMENT + 1)],
    }));
  }

  claim(i: number): RecordClaim {
    const place = i % IN_DOCUMENT;
    const partner = place === 7 || place === 10 ? i - 1 : i;
    const kind = this.target(partner);
    const stance = this.stance(i, kind.stances);
    const span = this.span(place === 15 ? i - 1 : i);
    return {
      do: 'recordClaim',
      at: [`claim ${i}`],
      document: documentSlug(Math.floor(i / IN_DOCUMENT)),
      name: `c${i}`,
      holder: actorSlug(this.holder(partner)),
      holderText: 'The speaker',
      stance,
      target: kind.slug,
      voice: VOICES[draw(i, 1, VOICES.length)] ?? '',
      hedged: draw(i, 2, 10) === 0,
      tense: draw(i, 3, 20) === 0 ? 'FORMER' : 'CURRENT',
      condition: stance === 'CONDITIONAL' ? CONDITION : null,
      reason: draw(i, 4, 5) === 0 ? REASON : null,
      saidAt: this.saidAt(partner),
      via: draw(i, 5, 10) === 0 ? [actorSlug(draw(i, 6, this.sizes.actors))] : [],
      evidence: [span],
      supersedes: place === 7 ? [{ claim: `c${i - 1}`, evidence: [span] }] : [],
      text: null,
      recordedBy: CODER,
      method: 'HUMAN',
      status: draw(i, 7, 20) === 0 ? 'DRAFT' : 'ACCEPTED',
    };
  }

  private actor(i: number): Declare {
    const fields = { name: `Speaker ${i} of ${word(i)}`, kind: ACTOR_KINDS[i % 4] ?? '', aliases: [`S${i}`] };
    return { ...this.declared(i, actorSlug(i)), type: 'Actor', fields };
  }

  private place(i: number): Declare {
    return {
      ...this.declared(i, `place-${i}`),
      type: 'Place',
      fields: { name: `Place ${i}`, country: 'Made' },
    };
  }

  private issue(i: number): Declare {
    const fields = { text: `What about the ${word(i)} (${i})?`, about: [] };
    return { ...this.declared(i, issueSlug(i)), type: 'Issue', fields };
  }

  private proposal(i: number): Declare {
    const { actors, issues, places, documents } = this.sizes;
    const kind = KINDS[i % KINDS.length] ?? '';
    const fields = {
      text: `Arrange ${word(i)} and ${word(i * 3 + 1)} ${i}`,
      about: [...new Set([actorSlug(draw(i, 8, 10) === 0 ? 0 : draw(i, 9, actors)), actorSlug(i % actors)])],
      kind,
      issue: issueSlug(i < LARGE_ISSUE ? 0 : 1 + (i % (issues - 1))),
      ...(kind === 'VENUE' ? { place: `place-${i % places}` } : {}),
      evidence: [this.span((i % documents) * IN_DOCUMENT + 2)],
    };
    return { ...this.declared(i, proposalSlug(i)), type: 'Proposal', fields };
  }

  private assertion(i: number): Declare {
    const fields = { text: `The ${word(i)} holds ${i}`, about: [actorSlug(draw(i, 10, this.sizes.actors))] };
    return { ...this.declared(i, assertionSlug(i)), type: 'Assertion', fields };
  }

  private declared(i: number, slug: string) {
    const document = documentSlug(i % this.sizes.documents);
    return { do: 'declare', at: [slug], document, coder: CODER, slug } as const;
  }

  private holder(i: number): number {
    const tenth = draw(i, 11, 10);
    return tenth < HUBS ? tenth : draw(i, 12, this.sizes.actors);
  }

  /** Undated claims of one document have different targets, and dated ones different days. */
  private target(i: number): { slug: string; stances: readonly string[] } {
    const { proposals, issues, assertions } = this.sizes;
    const place = i % IN_DOCUMENT;
    if (this.saidAt(i) === null) return { slug: proposalSlug((i * 7919) % proposals), stances: STANCES };
    const tenth = draw(i, 13, 10);
    if (tenth < HUBS || place === 6) return { slug: proposalSlug(tenth % HUBS), stances: STANCES };
    if (tenth === 8) return { slug: assertionSlug(draw(i, 14, assertions)), stances: OF_ASSERTIONS };
    if (tenth === 9 && place !== 9) {
      return { slug: issueSlug(draw(i, 14, issues)), stances: ['DISCUSSES', 'UNDECIDED'] };
    }
    return { slug: proposalSlug(draw(i, 14, proposals)), stances: STANCES };
  }

  private stance(i: number, stances: readonly string[]): string {
    const place = i % IN_DOCUMENT;
    if (place === 6 || place === 9) return 'SUPPORTS';
    if (place === 7 || place === 10) return 'OBJECTS';
    return stances[draw(i, 15, stances.length)] ?? '';
  }

  private saidAt(i: number): string | null {
    const place = i % IN_DOCUMENT;
    if (place % 4 === 3) return null;
    const said = month(Math.floor(i / IN_DOCUMENT));
    return place === 13 ? said : `${said}-${String(place + 1).padStart(2, '0')}`;
  }

  private text(d: number): string {
    const said = times(IN_DOCUMENT, (place) => sentence(d * IN_DOCUMENT + place));
    return [...said, `This holds ${CONDITION}, since ${REASON}.`].join('\n');
  }

  /** The words of a claim in its document: the sentence at its place. */
  private span(i: number): Span {
    const first = i - (i % IN_DOCUMENT);
    let start = 0;
    for (let other = first; other < i; other += 1) start += sentence(other).length + 1;
    const exact = sentence(i);
    return { start, end: start + exact.length, exact };
  }
}

export function documentSlug(d: number): string {
  return `report-${d}`;
}

export function actorSlug(i: number): string {
  return `speaker-${i}`;
}

export function proposalSlug(i: number): string {
  return `proposal-${i}`;
}

export function issueSlug(i: number): string {
  return `issue-${i}`;
}

function assertionSlug(i: number): string {
  return `assertion-${i}`;
}

/** Words that thousands say, and one that only few do. */
function sentence(i: number): string {
  return `The speaker said of the ${word(draw(i, 16, 16))} that ${word(draw(i, 17, 16))} comes before ${word(draw(i, 18, 16))}, note${i % 50_000}n.`;
}

function word(i: number): string {
  return WORDS[i % WORDS.length] ?? '';
}

/** One document in ten has no date. */
export function publishedAt(d: number): string | null {
  return d % 10 === 4 ? null : `${month(d)}-28`;
}

/** Over twenty years, so that no day stands out. */
function month(d: number): string {
  const at = (d * 37) % 240;
  return `${2005 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** A number below `below` that looks random, the same each time (the finalizer of MurmurHash3). */
function draw(i: number, salt: number, below: number): number {
  let hash = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}

function times<T>(count: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
