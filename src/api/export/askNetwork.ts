import type { Ask } from '../../diagrams/Ask.ts';
import { askFilter } from '../../diagrams/askFilter.ts';
import { askNarrowed } from '../../diagrams/askNarrowed.ts';
import { isMissing, type Named } from '../../diagrams/DiagramFilter.ts';
import type { RequestedFilter } from '../../diagrams/DiagramRequest.ts';
import { describeUnknown } from '../../diagrams/describeUnknown.ts';
import { oneOf } from '../../diagrams/oneOf.ts';
import { readFilter } from '../../diagrams/readFilter.ts';
import { DemarcheError } from '../../errors.ts';
import type { ExportedNetwork } from '../../exchange/export/network/ExportedNetwork.ts';
import { graphModel } from '../../schema/graphModel.ts';

const NETWORK = `query ExportedNetwork($mode: NetworkMode, $of: NetworkOf, $normalization: NetworkNormalization, $duplicates: NetworkDuplicates, $filter: ClaimFilter) {
  network(mode: $mode, of: $of, normalization: $normalization, duplicates: $duplicates, filter: $filter) {
    claims sideless firstDay lastDay nodes { slug name type claims } ties { from to weight shared claims positions } } }`;

/** What network is wanted, by the names of the API in any case; what is left out is what the API begins with. */
export interface RequestedNetwork {
  readonly mode?: string | null | undefined;
  readonly of?: string | null | undefined;
  readonly normalization?: string | null | undefined;
  readonly duplicates?: string | null | undefined;
  /** Days of the texts, in EDTF: many data have no others. */
  readonly publishedFrom?: string | null | undefined;
  readonly publishedTo?: string | null | undefined;
}

/**
 * The network of the claims that a filter leaves, asked for as clients ask, so that nobody is given what they may not see.
 *
 * Throws BAD_ARGUMENT for what there is not (`missing`, where it is a name), is not clear or does not go together, and
 * OPERATION_TOO_LARGE.
 */
export async function askNetwork(
  requested: RequestedNetwork,
  cut: RequestedFilter,
  ask: Ask,
): Promise<ExportedNetwork> {
  const kind = {
    mode: valueNamed('mode', 'NetworkMode', requested.mode ?? 'ACTORS'),
    of: valueNamed('of', 'NetworkOf', requested.of ?? 'SUBTRACT'),
    normalization: valueNamed('normalization', 'NetworkNormalization', requested.normalization ?? 'NONE'),
    duplicates: valueNamed('duplicates', 'NetworkDuplicates', requested.duplicates ?? 'DOCUMENT'),
  };
  const { resolved, unknown } = await askFilter(readFilter(cut), ask, 'A network');
  if (unknown.length > 0)
    throw new DemarcheError('BAD_ARGUMENT', describeUnknown(unknown), {
      details: unknown.some(isMissing) ? { missing: unknown.map((one) => one.given) } : {},
    });
  const filter = {
    issue: slugOrNull('issue', resolved.issue),
    holder: slugOrNull('actor', resolved.actor),
    document: slugOrNull('document', resolved.document),
    target: slugOrNull('target', resolved.target),
    ...{ stance: resolved.stance.length === 0 ? null : resolved.stance, rollUp: resolved.rollUp || null },
    ...{ former: resolved.former ? null : false, saidFrom: resolved.from, saidTo: resolved.to },
    ...{ publishedFrom: requested.publishedFrom || null, publishedTo: requested.publishedTo || null },
  };
  const { network } = await askNarrowed<{ readonly network: Omit<ExportedNetwork, keyof typeof kind> }>(
    ask,
    { query: NETWORK, variables: { ...kind, filter } },
    'Name one issue, actor, target or document, or the days on which texts were published.',
  );
  return { ...kind, ...network };
}

function valueNamed(parameter: string, type: string, given: string): string {
  return oneOf(parameter, given.replaceAll('-', '_'), graphModel.enums.get(type) ?? []);
}

function slugOrNull(parameter: string, things: readonly Named[]): string | null {
  if (things.length <= 1) return things[0]?.slug ?? null;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `A network is cut by one ${parameter}, and ${things.length} were given: ${things.map(({ slug }) => slug).join(', ')}. Name one, or ask the API for "network".`,
    { details: { argument: parameter, given: things.map(({ slug }) => slug) } },
  );
}
