import type { DiagramClaim, DiagramPosition, DiagramView } from '../../diagrams/DiagramView.ts';
import { describePosition, reportersIn } from '../../diagrams/describePosition.ts';
import { documentName } from '../../diagrams/documentName.ts';
import { groupTargets } from '../../diagrams/groupTargets.ts';
import { limits } from '../../diagrams/limits.ts';
import { DemarcheError } from '../../errors.ts';
import { type Address, formatAddress } from '../Address.ts';
import type { AddressFault } from '../AddressFault.ts';
import { notesBehind } from '../claimNotes.ts';
import { dataPath } from '../dataPath.ts';
import { emptySentences } from '../emptySentences.ts';
import { faultSentence } from '../faultSentence.ts';
import type { DocumentAnswer, DocumentsAnswer, OtherVersion } from '../operations/reader.ts';
import { views } from '../pages.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Who stands where, as a drawing and a list with the words: what there is to see without the script. */
export function positionsFallback(address: Address, view: DiagramView, total: number, words: Words): string {
  return `<h1>${escapeHtml(words.page.name)}</h1>${whyNothing(address, view, words)}${drawingOf(address, view, total, words)}${positionsList(view, words)}`;
}

/** Why there is no position, where there is none. */
export function whyNothing(
  { filter }: Address,
  { positions }: DiagramView,
  words: Pick<Words, 'nothing'>,
): string {
  if (positions.length > 0) return '';
  return emptySentences(filter, words)
    .map((sentence) => `<p>${escapeHtml(sentence)}</p>`)
    .join('');
}

/** The same positions as a drawing, or nothing where it would be too large. */
export function drawingOf(address: Address, view: DiagramView, total: number, { page }: Words): string {
  const source = escapeHtml(dataPath('/diagram.svg', address.filter));
  return total > limits.drawn || view.targets.length === 0
    ? ''
    : `<noscript><p><a href="${source}"><img src="${source}" alt="${escapeHtml(page.drawing)}"></a></p></noscript>`;
}

/** Who stands where, in which words, question by question: HTML. */
export function positionsList(view: DiagramView, words: Words): string {
  const actors = new Map(view.actors.map((actor) => [actor.slug, actor]));
  return groupTargets(view, words.position)
    .map((group) => {
      const targets = group.targets.map((target) => {
        const held = view.positions.flatMap((position) => {
          const actor = actors.get(position.actor);
          if (position.target !== target.slug || actor === undefined) return [];
          return [
            `<li>${escapeHtml(describePosition(actor, position, target, words.position))}${quotationsOf(position, words)}</li>`,
          ];
        });
        const note = target.unattributed ? `<p>${escapeHtml(words.position.unattributed)}</p>` : '';
        return `<h3>${escapeHtml(target.text)}</h3>${note}${held.length === 0 ? '' : `<ul>${held.join('')}</ul>`}`;
      });
      return `<section><h2>${escapeHtml(group.heading)}</h2>${targets.join('')}</section>`;
    })
    .join('');
}

/** The words that a position rests on, each leading to where they stand. */
export function quotationsOf({ claims }: DiagramPosition, words: Words): string {
  return claims
    .flatMap((claim) =>
      claim.quotations.map(
        (exact) =>
          `<blockquote><a href="/claim/${encodeURIComponent(claim.id)}">${escapeHtml(exact)}</a>${reported(claim, words)}${escapeHtml(notesBehind(claim, words))}</blockquote>`,
      ),
    )
    .join('');
}

function reported({ via }: DiagramClaim, { position }: Words): string {
  return via.length === 0 ? '' : ` (${escapeHtml(reportersIn(via, position))})`;
}

/** Why there is nothing to see; our own errors are safe to show. */
export function faultFallback(error: unknown, { page }: Words): string {
  const why = error instanceof DemarcheError ? error.message : page.unexpected;
  return `<h1>${escapeHtml(page.cannot)}</h1><p>${escapeHtml(why)}</p>`;
}

/** What an address asks for and does not exist. */
export function noticesFallback(faults: readonly AddressFault[], words: Words): string {
  return faults.map((fault) => `<p class="notice">${escapeHtml(faultSentence(fault, words))}</p>`).join('');
}

/** What there is to see for who has no key, where reading needs one. */
export function keyFallback({ page }: Words): string {
  return `<h1>${escapeHtml(page.needsKey)}</h1><p>${escapeHtml(page.openWithKey)}</p>`;
}

/** A document's text, as paragraphs. */
export function documentFallback(slug: string, { document }: DocumentAnswer, { reader }: Words): string {
  if (document === null) return `<h1>${escapeHtml(fill(reader.missing, { slug }))}</h1>`;
  const headings = new Set(document.sections.map(({ heading }) => heading));
  const paragraphs = document.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return [
    `<h1>${escapeHtml(documentName({ ...document, opening: document.text }).text)}</h1>`,
    ...(document.excerpt ? [`<p>${escapeHtml(reader.excerpt)}</p>`] : []),
    ...document.revisedBy.nodes.map((other) => version(reader.later, other)),
    ...(document.revises === null ? [] : [version(reader.earlier, document.revises)]),
    ...paragraphs.map((line) =>
      headings.has(line.trim()) ? `<h2>${escapeHtml(line)}</h2>` : `<p>${escapeHtml(line)}</p>`,
    ),
  ].join('');
}

function version(name: string, other: OtherVersion): string {
  const { text } = documentName({ ...other, opening: null });
  return `<p>${escapeHtml(name)}: <a href="/reader/${encodeURIComponent(other.slug)}">${escapeHtml(text)}</a></p>`;
}

/** What there is to read. */
export function documentsFallback({ documents }: DocumentsAnswer, { reader }: Words): string {
  const items = documents.nodes.map(({ slug, title, sections, passages }) => {
    const { text } = documentName({ slug, title, sections, opening: passages.nodes[0]?.exact ?? null });
    return `<li><a href="/reader/${encodeURIComponent(slug)}">${escapeHtml(text)}</a></li>`;
  });
  return `<h1>${escapeHtml(reader.list)}</h1><ul>${items.join('')}</ul>`;
}

/** That there is nothing at an address, and what there is. */
export function missingFallback(path: string, { missing, views: names }: Words): string {
  const items = views.map(
    (view) => `<li><a href="${formatAddress({ view })}">${escapeHtml(names[view])}</a></li>`,
  );
  return `<h1>${escapeHtml(missing.title)}</h1><p>${escapeHtml(fill(missing.text, { path }))}</p><ul>${items.join('')}</ul>`;
}
