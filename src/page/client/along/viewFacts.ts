import { askFilter } from '../../../diagrams/askFilter.ts';
import { askSources } from '../../../diagrams/askSources.ts';
import type { DiagramFilter } from '../../../diagrams/DiagramFilter.ts';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { type Stance, stances } from '../../../diagrams/encoding.ts';
import { cutInWords, titleOf } from '../../../diagrams/filterInWords.ts';
import { footOf } from '../../../diagrams/footOf.ts';
import { readView } from '../../../diagrams/readView.ts';
import { type ViewAnswer, viewQuery } from '../../../diagrams/viewQuery.ts';
import { type Address, type Filter, formatAddress } from '../../Address.ts';
import { shownFilter } from '../../shownFilter.ts';
import { ask } from '../answers.ts';
import { words } from '../words.ts';

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
  /** The first of them, or null. */
  readonly view: DiagramView | null;
  /** Those that its key has to tell apart. */
  readonly stances: readonly Stance[];
}

/** The address of a view, whole, as others are to open it: without what is opened in it. */
export function wholeAddress(address: Address): string {
  return location.origin + formatAddress({ ...address, embed: false, after: null });
}

/**
 * Asks for what a view shows: names, the first page of its positions, which the page has mostly asked for already, and
 * the texts that they rest on. Throws AskError.
 */
export async function viewFacts(address: Address): Promise<ViewFacts> {
  const filter = shownFilter(address);
  const url = wholeAddress({ ...address, position: null });
  if (filter === null)
    return {
      title: document.title,
      ...{ cut: [], foot: [], publishers: [], url, positions: null, view: null, stances: [] },
    };
  const { resolved } = await askFilter(requested(filter), ask);
  const answer = await ask<ViewAnswer>(viewQuery(resolved, filter.document, null));
  const view = readView(resolved, [answer]);
  const sources = await askSources(view, ask);
  const { view: own, position } = words();
  const cut = cutInWords(resolved, own, position);
  const isReader = address.view === 'reader';
  return {
    title: isReader ? (resolved.document[0]?.name ?? document.title) : titleOf(resolved, own),
    cut: isReader ? [] : cut,
    foot: footOf({ ...view, cut: [] }, sources, '', own).lines,
    publishers: sources.first.map(({ publisher, title, slug }) => publisher ?? title ?? slug),
    url,
    positions: answer.positions.totalCount,
    view,
    stances: stances.filter((stance) => view.positions.some((one) => one.stance === stance)),
  };
}

function requested({ document, ...filter }: Filter): DiagramFilter {
  return { ...filter, document: document === null ? [] : [document] };
}
