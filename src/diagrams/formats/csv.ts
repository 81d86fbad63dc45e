import { citing } from '../../evidence/accordingTo.ts';
import type { DiagramView } from '../DiagramView.ts';
import { UNATTRIBUTED } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { edgesOf } from './edgeFields.ts';

/**
 * CSV (RFC 4180) for spreadsheets: a row for each passage of each claim, and one for each proposal that nobody
 * took a stance on. Starts with a byte order mark, without which Excel misreads UTF-8.
 */
export const csv: DiagramFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isBinary: false,
  isShown: false,
  mostPositions: limits.data,
  write: writeCsv,
};

const HEADER = [
  'actor',
  'actor_name',
  'actor_kind',
  'actor_named',
  'stance',
  'target',
  'target_text',
  'target_type',
  'target_kind',
  'issue',
  'question',
  'unattributed',
  'former',
  'hedged',
  'reported',
  'mixed',
  'since',
  'condition',
  'reason',
  'position_id',
  'claim_id',
  'claim_url',
  'holder_as_named',
  'via',
  'quotation',
];

function writeCsv(view: DiagramView): string {
  const question = new Map(view.issues.map((issue) => [issue.slug, issue.text]));
  const taken = new Set(view.positions.map((position) => position.target));
  const about = (target: DiagramView['targets'][number]) => [
    target.slug,
    target.text,
    target.type,
    target.kind ?? '',
    target.issue ?? '',
    question.get(target.issue ?? '') ?? '',
    target.unattributed ? UNATTRIBUTED : '',
  ];
  const rows = edgesOf(view).flatMap(({ position, actor, target }) => {
    const start = [actor.slug, actor.name, actor.kind, yes(actor.named), position.stance, ...about(target)];
    const middle = [
      yes(position.former),
      yes(position.hedged),
      yes(position.reported),
      yes(position.mixed),
      position.since ?? '',
      position.condition ?? '',
      position.reason ?? '',
      position.id,
    ];
    const ends = position.claims.flatMap((claim) =>
      claim.quotations.map((words) => [claim.id, claim.url, claim.holderText, citing(claim.via), words]),
    );
    return (ends.length === 0 ? [['', '', '', '', '']] : ends).map((end) => [...start, ...middle, ...end]);
  });
  const silent = view.targets
    .filter((target) => !taken.has(target.slug))
    .map((target) => [
      ...Array.from({ length: 5 }, () => ''),
      ...about(target),
      ...Array.from({ length: 13 }, () => ''),
    ]);
  return `\ufeff${[HEADER, ...rows, ...silent].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}

function yes(value: boolean): string {
  return value ? 'yes' : 'no';
}

const FORMULA = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the table
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/**
 * One quoted field. An apostrophe goes before what a spreadsheet would run as a formula, also where only white
 * space or an invisible character hides its first sign (OWASP, CSV injection).
 */
export function csvField(text: string): string {
  const clean = text.toWellFormed().replace(CONTROLS, '\ufffd');
  return `"${(FORMULA.test(clean) ? `'${clean}` : clean).replaceAll('"', '""')}"`;
}
