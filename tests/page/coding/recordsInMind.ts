import type { ActorInMind, DossierInMind } from './DossierInMind.ts';
import type { Filled } from './declareInPage.ts';

const ACTOR_KINDS = ['PERSON', 'STATE', 'GOVERNMENT', 'ORGANIZATION', 'ALLIANCE', 'MEDIA', 'GROUP'];
const PROPOSAL_KINDS = ['VENUE', 'FORMAT', 'SEQUENCE', 'SECURITY', 'TERMS', 'PROCESS', 'OTHER'];
const TIE_KINDS = ['CLOSE', 'HOSTILE', 'ALLIED', 'MEMBER', 'OTHER'];

/** How one record is made: the words that are selected for it, and what its form is filled with. */
export interface RecordInMind {
  readonly quote: string | null;
  readonly filled: Filled;
}

/** All that the dossier declares, each after what it names. */
export function recordsInMind(dossier: DossierInMind): readonly RecordInMind[] {
  const { actors = {}, places = {}, issues = {}, proposals = {}, assertions = {} } = dossier;
  const nameOf = (slug: string) => actors[slug]?.name ?? places[slug]?.name ?? slug;
  const textOf = (slug: string) => (issues[slug] ?? proposals[slug] ?? assertions[slug])?.text ?? slug;
  const about = (slugs: readonly string[] = []) => ({ 'Actors that it concerns': slugs.map(nameOf) });
  const broader = (slugs: readonly string[] = []) => ({ 'A case of': slugs.map(textOf) });
  return [
    ...wholesFirst(actors).map(([slug, { name, kind, named, aliases, background }]): RecordInMind => {
      const { partOf = [], externalIds = {} } = background ?? {};
      const identifiers = Object.entries(externalIds).map(([scheme, value]) => `${scheme} ${value}`);
      const moreLines = {
        ...(aliases && { 'Other names, one a line': aliases.join('\n') }),
        ...(identifiers.length > 0 && { 'Identifiers elsewhere, one a line': identifiers.join('\n') }),
      };
      const hasMore = partOf.length > 0 || Object.keys(moreLines).length > 0;
      return {
        quote: null,
        filled: {
          ...{ make: 'New actor', slug, lines: { Name: name }, kind: ACTOR_KINDS.indexOf(kind) + 1 },
          ...(named === false && { unnamed: true }),
          ...(hasMore && { moreLines, moreReferences: { 'Part or member of': partOf.map(nameOf) } }),
        },
      };
    }),
    ...Object.entries(places).map(([slug, { name, background }]): RecordInMind => {
      const moreLines = background && {
        Country: background.country,
        'Degrees north, such as 46.2044': String(background.latitude),
        'Degrees east, such as 6.1432': String(background.longitude),
      };
      return {
        quote: null,
        filled: { make: 'New place', slug, lines: { Name: name }, ...(moreLines && { moreLines }) },
      };
    }),
    ...Object.entries(issues).map(
      ([slug, issue]): RecordInMind => ({
        quote: null,
        filled: {
          ...{ make: 'New question', slug, lines: { 'The question': issue.text } },
          references: about(issue.about),
          ...(issue.broader && { moreReferences: broader(issue.broader) }),
        },
      }),
    ),
    ...Object.entries(proposals).map(
      ([slug, proposal]): RecordInMind => ({
        quote: proposal.quote,
        filled: {
          ...{ make: 'New proposal', slug, lines: { 'What is to be done': proposal.text } },
          kind: PROPOSAL_KINDS.indexOf(proposal.kind) + 1,
          references: {
            ...(proposal.issue && { 'The question that it answers': [textOf(proposal.issue)] }),
            ...(proposal.place && { Place: [nameOf(proposal.place)] }),
          },
          ...((proposal.about ?? proposal.broader) && {
            moreReferences: { ...about(proposal.about), ...broader(proposal.broader) },
          }),
        },
      }),
    ),
    ...Object.entries(assertions).map(
      ([slug, assertion]): RecordInMind => ({
        quote: null,
        filled: {
          ...{ make: 'New statement', slug },
          lines: { 'What is held to be true, put positively': assertion.text },
          references: about(assertion.about),
        },
      }),
    ),
    ...(dossier.offices ?? []).map(
      ({ holder, title, of, quote }): RecordInMind => ({
        quote,
        filled: {
          ...{ make: 'New office', lines: { 'What the text calls it': title } },
          references: {
            'Who holds it': [nameOf(holder)],
            ...(of && { 'The state or body that it belongs to': [nameOf(of)] }),
          },
        },
      }),
    ),
    ...(dossier.ties ?? []).map(
      ({ from, to, kind, description, quote }): RecordInMind => ({
        quote,
        filled: {
          ...{
            make: 'New tie',
            lines: description ? { 'In plain words': description } : {},
            kind: TIE_KINDS.indexOf(kind) + 1,
          },
          references: { 'Whose conduct it is': [nameOf(from)], 'Towards whom': [nameOf(to)] },
        },
      }),
    ),
  ];
}

/** Actors, each after those that it is a part of. */
function wholesFirst(actors: Readonly<Record<string, ActorInMind>>): readonly [string, ActorInMind][] {
  const done = new Map<string, ActorInMind>();
  const take = (slug: string) => {
    const actor = actors[slug];
    if (actor === undefined || done.has(slug)) return;
    for (const whole of actor.background?.partOf ?? []) take(whole);
    done.set(slug, actor);
  };
  for (const slug of Object.keys(actors)) take(slug);
  return [...done];
}
