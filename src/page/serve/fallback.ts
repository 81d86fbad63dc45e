import type { DiagramClaim, DiagramPosition, DiagramView } from '../../diagrams/DiagramView.ts';
import { DISPUTED, describePosition } from '../../diagrams/describePosition.ts';
import { documentName } from '../../diagrams/documentName.ts';
import { UNATTRIBUTED } from '../../diagrams/encoding.ts';
import { groupTargets } from '../../diagrams/groupTargets.ts';
import { limits } from '../../diagrams/limits.ts';
import { DemarcheError } from '../../errors.ts';
import { accordingTo } from '../../evidence/accordingTo.ts';
import { keptNote } from '../../evidence/wordsKept.ts';
import { type Address, formatAddress, views } from '../Address.ts';
import type { AddressFault } from '../AddressFault.ts';
import { dataPath } from '../dataPath.ts';
import { faultSentence } from '../faultSentence.ts';
import type { DocumentAnswer, DocumentsAnswer, OtherVersion } from '../operations/reader.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Who stands where, as a drawing and a list with the words: what there is to see without the script. */
export function positionsFallback(address: Address, view: DiagramView, total: number): string {
  const notes = view.notes.map((note) => `<p>${escapeHtml(note)}</p>`);
  return `<h1>Who stands where</h1>${notes.join('')}${drawingOf(address, view, total)}${positionsList(view)}`;
}

/** The same positions as a drawing, or nothing where it would be too large. */
export function drawingOf(address: Address, view: DiagramView, total: number): string {
  const source = escapeHtml(dataPath('/diagram.svg', address.filter));
  return total > limits.drawn || view.targets.length === 0
    ? ''
    : `<noscript><p><a href="${source}"><img src="${source}" alt="Drawing of who stands where"></a></p></noscript>`;
}

/** Who stands where, in which words, question by question: HTML. */
export function positionsList(view: DiagramView): string {
  const actors = new Map(view.actors.map((actor) => [actor.slug, actor]));
  return groupTargets(view)
    .map((group) => {
      const targets = group.targets.map((target) => {
        const held = view.positions.flatMap((position) => {
          const actor = actors.get(position.actor);
          if (position.target !== target.slug || actor === undefined) return [];
          return [
            `<li>${escapeHtml(describePosition(actor, position, target))}${quotationsOf(position)}</li>`,
          ];
        });
        const note = target.unattributed ? `<p>${UNATTRIBUTED}</p>` : '';
        return `<h3>${escapeHtml(target.text)}</h3>${note}${held.length === 0 ? '' : `<ul>${held.join('')}</ul>`}`;
      });
      return `<section><h2>${escapeHtml(group.heading)}</h2>${targets.join('')}</section>`;
    })
    .join('');
}

/** The words that a position rests on, each leading to where they stand. */
export function quotationsOf({ claims }: DiagramPosition): string {
  return claims
    .flatMap((claim) =>
      claim.quotations.map(
        (exact) =>
          `<blockquote><a href="/claim/${encodeURIComponent(claim.id)}">${escapeHtml(exact)}</a>${reported(claim)}${claim.disputed ? DISPUTED : ''}${keptNote(claim)}</blockquote>`,
      ),
    )
    .join('');
}

function reported({ via }: DiagramClaim): string {
  return via.length === 0 ? '' : ` (${escapeHtml(accordingTo(via))})`;
}

/** Why there is nothing to see; our own errors are safe to show. */
export function faultFallback(error: unknown): string {
  const why = error instanceof DemarcheError ? error.message : 'Something unexpected went wrong.';
  return `<h1>This cannot be shown</h1><p>${escapeHtml(why)}</p>`;
}

/** What an address asks for and does not exist. */
export function noticesFallback(faults: readonly AddressFault[], words: Words): string {
  return faults.map((fault) => `<p class="notice">${escapeHtml(faultSentence(fault, words))}</p>`).join('');
}

/** What there is to see for who has no key, where reading needs one. */
export function keyFallback(): string {
  return '<h1>Reading needs a key here</h1><p>Open the page by the address that came with yours: it ends in #key= and the key.</p>';
}

/** A document's text, as paragraphs. */
export function documentFallback({ document }: DocumentAnswer, { reader }: Words): string {
  if (document === null) return '<h1>There is no such document</h1>';
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
export function documentsFallback({ documents }: DocumentsAnswer): string {
  const items = documents.nodes.map(({ slug, title, sections, passages }) => {
    const { text } = documentName({ slug, title, sections, opening: passages.nodes[0]?.exact ?? null });
    return `<li><a href="/reader/${encodeURIComponent(slug)}">${escapeHtml(text)}</a></li>`;
  });
  return `<h1>What there is to read</h1><ul>${items.join('')}</ul>`;
}

/** That there is nothing at an address, and what there is. */
export function missingFallback(path: string, { missing, views: names }: Words): string {
  const items = views.map(
    (view) => `<li><a href="${formatAddress({ view })}">${escapeHtml(names[view])}</a></li>`,
  );
  return `<h1>${escapeHtml(missing.title)}</h1><p>${escapeHtml(fill(missing.text, { path }))}</p><ul>${items.join('')}</ul>`;
}
