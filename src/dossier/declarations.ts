import type { ActorFields, Declare, PlaceFields, ProposalFields, TargetFields } from '../commands/Command.ts';
import { type Coding, quote, whole } from './Coding.ts';
import { below } from './locate.ts';
import type {
  WrittenActor,
  WrittenDossier,
  WrittenPlace,
  WrittenProposal,
  WrittenTarget,
} from './WrittenDossier.ts';

/** What a dossier declares of actors, places and targets. What it leaves out, it does not declare. */
export function declarations(coding: Coding, written: WrittenDossier): readonly Declare[] {
  const { document } = coding;
  const each = <T>(list: string, entries: Readonly<Record<string, T>> | undefined) =>
    Object.entries(entries ?? {}).map(([slug, entry]) => ({
      entry,
      common: { do: 'declare', at: below(list, slug), document, slug } as const,
    }));
  return [
    ...each('actors', written.actors).map(
      ({ entry, common }): Declare => ({ ...common, type: 'Actor', fields: actorFields(entry) }),
    ),
    ...each('places', written.places).map(
      ({ entry, common }): Declare => ({ ...common, type: 'Place', fields: placeFields(entry) }),
    ),
    ...each('issues', written.issues).map(
      ({ entry, common }): Declare => ({ ...common, type: 'Issue', fields: targetFields(entry) }),
    ),
    ...each('proposals', written.proposals).map(
      ({ entry, common }): Declare => ({
        ...common,
        type: 'Proposal',
        fields: proposalFields(coding, entry, common),
      }),
    ),
    ...each('assertions', written.assertions).map(
      ({ entry, common }): Declare => ({ ...common, type: 'Assertion', fields: targetFields(entry) }),
    ),
  ];
}

function actorFields({ name, kind, named, description, aliases, background }: WrittenActor): ActorFields {
  const { externalIds, partOf } = background ?? {};
  return {
    ...(name !== undefined && { name }),
    ...(kind !== undefined && { kind }),
    ...(named !== undefined && { named }),
    ...(description !== undefined && { description }),
    ...(aliases !== undefined && { aliases: whole(aliases) }),
    ...(externalIds !== undefined && {
      externalIds: Object.entries(externalIds).map(([scheme, value]) => `${scheme} ${value}`),
    }),
    ...(partOf !== undefined && { partOf: whole(partOf) }),
  };
}

function placeFields({ name, background }: WrittenPlace): PlaceFields {
  const { country } = background ?? {};
  return { ...(name !== undefined && { name }), ...(country !== undefined && { country }) };
}

function targetFields({ text, about, broader }: WrittenTarget): TargetFields {
  return {
    ...(text !== undefined && { text }),
    ...(about !== undefined && { about: whole(about) }),
    ...(broader !== undefined && { broader: whole(broader) }),
  };
}

function proposalFields(
  coding: Coding,
  written: WrittenProposal,
  { at, slug }: { readonly at: string; readonly slug: string },
): ProposalFields {
  const { kind, issue, place } = written;
  return {
    ...targetFields(written),
    ...(kind !== undefined && { kind }),
    ...(issue !== undefined && { issue }),
    ...(place !== undefined && { place }),
    ...(written.quote !== undefined && { evidence: quote(coding, written, at, `proposal ${slug}`) }),
  };
}
