import { cardSize } from '../../diagrams/cardSize.ts';
import type { DiagramView } from '../../diagrams/DiagramView.ts';
import { describePosition, positionLabel } from '../../diagrams/describePosition.ts';
import { documentName } from '../../diagrams/documentName.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { ViewAnswer } from '../../diagrams/viewQuery.ts';
import { type Address, type Filter, formatAddress, isFiltered } from '../Address.ts';
import { aboutSentences } from '../aboutSentences.ts';
import { compareStands, relations } from '../compareStands.ts';
import { type AboutGraphAnswer, aboutGraph } from '../operations/aboutGraph.ts';
import { type ComparedAnswer, comparedCall } from '../operations/compared.ts';
import { positionsCall, readPositions } from '../operations/positions.ts';
import { type DocumentAnswer, readDocument } from '../operations/reader.ts';
import { type AnySubject, type SubjectAnswer, subjectCall, subjectFilter } from '../operations/subjects.ts';
import { isSubject, isWork, views } from '../pages.ts';
import { answerIn } from '../strips/answerOf.ts';
import { stripsOf } from '../strips/stripsOf.ts';
import { fill } from '../words/fill.ts';
import type { Language } from '../words/Language.ts';
import type { Words } from '../words/Words.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { describeSubject } from './describeSubject.ts';

/** What a page says of itself to windows, search engines and whoever shows a link to it. */
export interface PageDescription {
  /** What is shown, before the name of the page; empty for the page itself. */
  readonly title: string;
  readonly description: string;
  /** The whole address, without what is opened for a moment only; null of a page that is not there. */
  readonly canonical: string | null;
  /** A card of who stands where on it, as a PNG; null where there is none. */
  readonly image: DescribedImage | null;
}

interface DescribedImage {
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The answer to a call that was asked ahead, or null where there is none. */
export type KnownAnswer = <Answer>(call: OperationCall) => Answer | null;

/** As much as those who show links show of it, in characters. */
const DESCRIBED = 300;
/** Of a text, in characters. */
const EXCERPT = 200;

/** What is shown at an address, in words made of what the graph says. */
export function describeAddress(
  address: Address,
  known: KnownAnswer,
  language: Language,
  publicUrl: string,
): PageDescription {
  const canonical =
    publicUrl + formatAddress({ ...address, position: null, claim: null, passage: null, found: null });
  const { view, slug } = address;
  const filter = isSubject(view) ? subjectFilter(view, slug ?? '') : address.filter;
  const answer =
    view === 'reader' ? null : known<ViewAnswer>(positionsCall({ filter, after: address.after }));
  const stands = answer?.positions ? readPositions(filter, answer) : null;
  return {
    ...described(address, known, stands, language),
    canonical,
    image: answer?.positions ? imageOf(filter, answer.positions.totalCount, publicUrl) : null,
  };
}

/** What a page says of itself of which nothing but its title is known. */
export function plainDescription(title: string, words: Words): PageDescription {
  return { title, description: words.page.description, canonical: null, image: null };
}

type Described = Pick<PageDescription, 'title' | 'description'>;

function described(
  address: Address,
  known: KnownAnswer,
  stands: DiagramView | null,
  language: Language,
): Described {
  const words = wordsOf(language);
  const { view, slug, document, filter } = address;
  const standing = stands === null ? '' : standsIn(stands, view, words);
  if (isSubject(view)) {
    const subject = known<SubjectAnswer<AnySubject>>(subjectCall(view, slug ?? ''))?.subject ?? null;
    if (subject === null) return { title: words.subject.none[view], description: words.page.description };
    const { title, about } = describeSubject(subject, words);
    const answer =
      view === 'question' && stands !== null && isWhole(address, stands)
        ? answersIn(stands, words, language)
        : '';
    if (answer !== '') return { title, description: shortened(answer) };
    return { title, description: shortened(`${about} ${standing}`.trim()) };
  }
  if (view === 'reader' && document !== null) {
    const read = known<DocumentAnswer>({ query: readDocument.text, variables: { slug: document } })?.document;
    const text = read?.text.replace(/\s+/gu, ' ').trim() ?? '';
    return {
      title: read ? documentName({ ...read, opening: read.text }).text : document,
      description: text === '' ? words.page.description : shortened(text, EXCERPT),
    };
  }
  if (view === 'compare') return comparison(address, known, stands, words);
  if (isWork(view)) return { title: words.works[view], description: words.page.description };
  if (view === 'about') return { title: words.about.title, description: words.about.lead };
  const name = views.find((one) => one === view && one !== 'home');
  const of = stands === null ? '' : namesIn(filter, stands).join(' · ');
  const title = [of, ...(name === undefined ? [] : [words.views[name]])]
    .filter((part) => part !== '')
    .join(' – ');
  if (stands === null || stands.positions.length === 0) return { title, description: words.page.description };
  const about = known<AboutGraphAnswer>({ query: aboutGraph.text, variables: {} });
  const whole = about === null ? [] : aboutSentences(about, words, language);
  const questions = stands.issues.map(({ text }) => text).join(' ');
  return {
    title,
    description: shortened(
      isFiltered(filter) ? standing : whole.join(' ') || `${words.page.description} ${questions}`,
    ),
  };
}

/** Whether a view has all positions: of some of them only it cannot be said what they come to. */
function isWhole({ after }: Address, { morePositions }: DiagramView): boolean {
  return after === null && morePositions === 0;
}

/** What each question comes to, in a sentence. */
function answersIn(stands: DiagramView, words: Words, language: Language): string {
  return stripsOf(stands)
    .flatMap((strip) => answerIn(strip, words, language) ?? [])
    .join(' ');
}

function comparison(
  address: Address,
  known: KnownAnswer,
  stands: DiagramView | null,
  { compare, page }: Words,
): Described {
  const { filter } = address;
  const { first, second } = known<ComparedAnswer>(comparedCall(filter.actor)) ?? {
    first: null,
    second: null,
  };
  if (filter.actor.length !== 2 || !first || !second || stands === null)
    return { title: compare.title, description: page.description };
  const names = { first: first.name, second: second.name };
  const targets = isWhole(address, stands) ? compareStands(stands, [first.slug, second.slug]) : [];
  const counts = relations.flatMap((relation) => {
    const count = targets.filter((target) => target.relation === relation).length;
    return count === 0 ? [] : [`${fill(compare.relations[relation], names)}: ${count}.`];
  });
  return { title: fill(compare.both, names), description: counts.join(' ') || page.description };
}

/** Who stands where, a line for each position, what is held first. What the page is about is not said again in each. */
function standsIn(
  { actors, targets, positions }: DiagramView,
  page: Address['view'],
  { position: own }: Words,
): string {
  const isOneTarget = page === 'proposal' || page === 'statement';
  const lines = positions
    .toSorted((a, b) => Number(a.former) - Number(b.former))
    .flatMap((position) => {
      const actor = actors.find(({ slug }) => slug === position.actor);
      const target = targets.find(({ slug }) => slug === position.target);
      if (!actor || !target) return [];
      if (page === 'actor') return [`${positionLabel(position, target.type, own)}: ${target.text}`];
      if (isOneTarget) return [`${actor.name}: ${positionLabel(position, target.type, own)}`];
      return [describePosition(actor, position, target, own)];
    });
  return lines.map((line) => `${line}.`).join(' ');
}

/** What a filter names, as the graph calls it. */
function namesIn({ actor, issue, target }: Filter, view: DiagramView): string[] {
  return [
    ...actor.map((slug) => view.actors.find((one) => one.slug === slug)?.name ?? slug),
    ...issue.map((slug) => view.issues.find((one) => one.slug === slug)?.text ?? slug),
    ...target.map((slug) => view.targets.find((one) => one.slug === slug)?.text ?? slug),
  ];
}

/** A card of what is shown, whatever its size; nothing is drawn of nothing. */
function imageOf(filter: Filter, total: number, publicUrl: string): DescribedImage | null {
  if (total === 0) return null;
  const { searchParams } = new URL(formatAddress({ view: 'graph', filter }), publicUrl);
  searchParams.set('size', 'card');
  return { url: `${publicUrl}/diagram.png?${searchParams}`, ...cardSize };
}

/** A text that is too long, up to its last whole word. */
function shortened(text: string, most = DESCRIBED): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/u, '')} …`;
}
