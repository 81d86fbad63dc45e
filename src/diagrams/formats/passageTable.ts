import { citing } from '../../evidence/accordingTo.ts';
import { wordsKept } from '../../evidence/wordsKept.ts';
import type { DiagramView } from '../DiagramView.ts';
import { UNATTRIBUTED } from '../encoding.ts';
import { edgesOf } from './edgeFields.ts';

/** The columns of a table, in their order. */
const COLUMNS = [
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
  'given_up',
  'resumed',
  'step',
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
  'disputed',
  'quotation',
  'words_kept',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/**
 * A view as a table of text: the names of the columns, then a row for each passage of each claim, then one for each
 * proposal that nobody took a stance on. What does not apply is an empty text; `words_kept` says in words what it means where
 * not all of the text was kept.
 */
export function passageTable(view: DiagramView): string[][] {
  const question = new Map(view.issues.map((issue) => [issue.slug, issue.text]));
  const taken = new Set(view.positions.map((position) => position.target));
  const about = (target: DiagramView['targets'][number]): Row => ({
    target: target.slug,
    target_text: target.text,
    target_type: target.type,
    target_kind: target.kind ?? '',
    issue: target.issue ?? '',
    question: question.get(target.issue ?? '') ?? '',
    unattributed: target.unattributed ? UNATTRIBUTED : '',
  });
  const rows = edgesOf(view).flatMap(({ position, actor, target }): Row[] => {
    const row: Row = {
      actor: actor.slug,
      actor_name: actor.name,
      actor_kind: actor.kind,
      actor_named: yes(actor.named),
      stance: position.stance,
      ...about(target),
      former: yes(position.former),
      given_up: yes(position.givenUp),
      resumed: yes(position.resumed),
      step: String(position.step),
      hedged: yes(position.hedged),
      reported: yes(position.reported),
      mixed: yes(position.mixed),
      since: position.since ?? '',
      condition: position.condition ?? '',
      reason: position.reason ?? '',
      position_id: position.id,
    };
    const passages = position.claims.flatMap((claim) =>
      claim.quotations.map((quotation) => ({
        ...row,
        claim_id: claim.id,
        claim_url: claim.url,
        holder_as_named: claim.holderText ?? '',
        via: citing(claim.via),
        disputed: yes(claim.disputed),
        quotation,
        words_kept: wordsKept(claim).join('; '),
      })),
    );
    return passages.length === 0 ? [row] : passages;
  });
  const silent = view.targets.filter((target) => !taken.has(target.slug)).map(about);
  return [[...COLUMNS], ...[...rows, ...silent].map((row) => COLUMNS.map((column) => row[column] ?? ''))];
}

function yes(value: boolean): string {
  return value ? 'yes' : 'no';
}
