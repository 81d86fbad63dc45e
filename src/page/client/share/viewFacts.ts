import { askFilter } from '../../../diagrams/askFilter.ts';
import { askSources } from '../../../diagrams/askSources.ts';
import type { DiagramFilter } from '../../../diagrams/DiagramFilter.ts';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { type Stance, stances } from '../../../diagrams/encoding.ts';
import { cutInWords, titleOf } from '../../../diagrams/filterInWords.ts';
import { footOf } from '../../../diagrams/footOf.ts';
import { readView } from '../../../diagrams/readView.ts';
import { PAGE, type ViewAnswer, viewQuery } from '../../../diagrams/viewQuery.ts';
import { type Address, type Filter, formatAddress } from '../../Address.ts';
import { shownFilter } from '../../shownFilter.ts';
import { plural } from '../../words/plural.ts';
import { ask } from '../answers.ts';
import { language, words } from '../words.ts';

/** What a view shows and where it is from, in the words that its drawings have in their feet. */
export interface ViewFacts {
  readonly title: string;
  /** A phrase each. */
  readonly cut: readonly string[];
  /** A sentence each. */
  readonly foot: readonly string[];
  /** Names of publishers, or of texts where nobody is said to have published them. */
  readonly publishers: readonly string[];
  /** Where it can be seen. */
  readonly url: string;
  /** How many positions there are, or null of a page that shows none. */
  readonly positions: number | null;
  /** They themselves, where they stand on one page; else null. */
  readonly view: DiagramView | null;
  /** Those that its key has to tell apart. */
  readonly stances: readonly Stance[];
}

/** The address of a view, whole, as others are to open it: without what is opened in it. */
export function wholeAddress(address: Address): string {
  return location.origin + formatAddress({ ...address, embed: false, after: null });
}

const COUNT = `query ViewSize($filter: PositionFilter) { positions(first: 0, filter: $filter) { totalCount } }`;
type CountAnswer = { readonly positions: { readonly totalCount: number } };

/**
 * Asks for what a view shows: names, how many positions, and of those that stand on one page themselves, which the page
 * has mostly asked for already, and the texts that they rest on. Throws AskError.
 */
export async function viewFacts(address: Address): Promise<ViewFacts> {
  const filter = shownFilter(address);
  const url = wholeAddress({ ...address, position: null });
  const nothing = { cut: [], foot: [], publishers: [], positions: null, view: null, stances: [] };
  if (filter === null) return { ...nothing, title: document.title, url };
  const { view: own, position, page } = words();
  const { resolved } = await askFilter(requested(filter), ask);
  const first = viewQuery(resolved, filter.document, null);
  const count = { query: COUNT, variables: { filter: first.variables.filter } };
  const { totalCount } = (await ask<CountAnswer>(count)).positions;
  const named = { title: titleOf(resolved, own), cut: cutInWords(resolved, own, position) };
  const facts =
    address.view === 'reader'
      ? { ...nothing, title: resolved.document[0]?.name ?? document.title, url, positions: totalCount }
      : { ...nothing, ...named, url, positions: totalCount };
  if (totalCount > PAGE)
    return {
      ...facts,
      foot: [`${plural(language(), page.positions, totalCount)}.`],
      stances: filter.stance.length === 0 ? stances : filter.stance,
    };
  const view = readView(resolved, [await ask<ViewAnswer>(first)]);
  const sources = await askSources(view, ask);
  return {
    ...facts,
    foot: footOf({ ...view, cut: [] }, sources, '', own).lines,
    publishers: sources.first.map(({ publisher, name }) => publisher ?? name.text),
    view,
    stances: stances.filter((stance) => view.positions.some((one) => one.stance === stance)),
  };
}

function requested({ document, ...filter }: Filter): DiagramFilter {
  return { ...filter, rollUp: false, document: document === null ? [] : [document] };
}
