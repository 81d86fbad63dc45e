/** A made-up text for what mutations write; it has an astral letter, two kinds of quotation marks and a heading. */
export const TEXT = `Talks on the strait 🚢
Ines Brandt, the mayor of Port Lisse, said on Monday that she “could live with Geneva”. The envoy Tam Okoye was wary of it.
What happens next
Okoye used to press for a blockade. Two days later he called for an embargo "at once". The guild was wary of it.
`;

/** As `addDocument` takes it. */
export const STRAIT = {
  slug: 'strait',
  title: 'Talks on the strait',
  language: 'en',
  publishedAt: '2031-03-20',
  text: TEXT,
  headings: ['What happens next'],
};

/** As `declare` takes it, in the document. */
export const THERE = {
  actors: [
    { slug: 'brandt', name: 'Ines Brandt', kind: 'PERSON', partOf: ['lisse-town'] },
    { slug: 'lisse-town', name: 'Port Lisse', kind: 'GOVERNMENT' },
    { slug: 'okoye', name: 'Tam Okoye', kind: 'PERSON', aliases: ['the envoy'] },
    { slug: 'guild', name: 'Ferry guild', kind: 'ORGANIZATION', externalIds: ['wikidata Q1'] },
  ],
  places: [{ slug: 'geneva', name: 'Geneva', country: 'Switzerland' }],
  issues: [{ slug: 'where', text: 'Where should they meet?' }],
  proposals: [
    {
      slug: 'geneva-venue',
      text: 'Meet in Geneva',
      kind: 'VENUE',
      issue: 'where',
      place: 'geneva',
      quotes: [{ exact: 'live with Geneva' }],
    },
    { slug: 'blockade', text: 'Blockade the strait', kind: 'SECURITY', quotes: [{ exact: 'a blockade' }] },
    { slug: 'embargo', text: 'Put an embargo on trade', kind: 'PROCESS', quotes: [{ exact: 'an embargo' }] },
  ],
  offices: [
    { holder: 'brandt', title: 'mayor', of: 'lisse-town', quotes: [{ exact: 'the mayor of Port Lisse' }] },
  ],
  ties: [{ from: 'okoye', to: 'guild', kind: 'OTHER', quotes: [{ exact: 'The guild' }] }],
};

/** As `recordClaims` takes them. */
export const CLAIMS = [
  {
    holder: 'brandt',
    holderText: 'Ines Brandt',
    stance: 'SUPPORTS',
    target: 'geneva-venue',
    saidAt: '2031-03-17',
    quotes: [{ exact: 'said on Monday that she "could live with Geneva"' }],
  },
  {
    holder: 'okoye',
    holderText: 'Tam Okoye',
    stance: 'SCEPTICAL',
    target: 'geneva-venue',
    quotes: [{ exact: 'was wary of it', occurrence: 1 }],
  },
  {
    holder: 'guild',
    holderText: 'The guild',
    stance: 'SCEPTICAL',
    target: 'embargo',
    hedged: true,
    quotes: [{ exact: 'was wary of it', section: 'What happens next' }],
  },
  {
    name: 'later',
    holder: 'okoye',
    holderText: 'Okoye',
    stance: 'PROPOSES',
    target: 'embargo',
    quotes: [{ exact: 'he called for an embargo "at once"' }],
    supersedes: [{ claim: 'first', quotes: [{ exact: 'Two days later' }] }],
  },
  {
    name: 'first',
    holder: 'okoye',
    holderText: 'Okoye',
    stance: 'SUPPORTS',
    target: 'blockade',
    tense: 'FORMER',
    quotes: [{ exact: 'Okoye used to press for a blockade', start: startOf('Okoye used') }],
    text: 'Tam Okoye pressed for a blockade.',
  },
];

function startOf(words: string): number {
  return [...TEXT.slice(0, TEXT.indexOf(words))].length;
}
