import type { Address } from '../Address.ts';
import type { CountedCell, OverviewAnswer } from '../operations/overview.ts';
import { barOf } from '../overview/barOf.ts';
import { cutOf, hrefOfCut } from '../overview/cutOf.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';

/** How many stand where, as a table of numbers: what there is to see without the script. */
export function overviewFallback(
  address: Address,
  { stanceCounts }: OverviewAnswer,
  { overview }: Words,
): string {
  const { columns, rows } = stanceCounts;
  const heads = columns.map(({ slug, name, kind }) => name ?? slug ?? overview.kinds[kind]);
  const head = [overview.all, ...heads].map((text) => `<th scope="col">${escapeHtml(text)}</th>`);
  const body = rows.map((row) => {
    const name = row.text ?? row.slug ?? overview.alone[row.type];
    const cells = [row.total, ...row.cells].map((cell, place) => {
      const href = hrefOfCut(cutOf(address, row, place === 0 ? null : (columns[place - 1] ?? null)));
      return `<td>${cell.positions === 0 ? '' : `<a href="${escapeHtml(href)}">${numbersOf(cell)}</a>`}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
  });
  return `<h1>${escapeHtml(overview.title)}</h1><table><tr><td></td>${head.join('')}</tr>${body.join('')}</table>`;
}

/** `−12 ~3 +31`: against, on neither side, for. */
function numbersOf(cell: CountedCell): string {
  const { sides } = barOf(cell);
  return [
    ...(sides.against > 0 ? [`−${sides.against}`] : []),
    ...(sides.neither > 0 ? [`~${sides.neither}`] : []),
    ...(sides.for > 0 ? [`+${sides.for}`] : []),
  ].join(' ');
}
