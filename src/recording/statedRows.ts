import type { PutOffice, PutTie } from '../commands/Command.ts';
import { spanOrder } from '../positions/claimOrder.ts';
import { firstStart } from '../positions/firstStart.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { passageId } from './passageId.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

/** The row of an office that a document states. */
export function officeRow(office: PutOffice): Row {
  return statedRow('Office', office, [office.holder, office.title, office.of ?? '']);
}

/** The row of a tie that a document states. */
export function tieRow(tie: PutTie): Row {
  return statedRow('Tie', tie, [tie.kind, tie.from, tie.to]);
}

/** @param named what the statement is named by, beside the words that state it */
function statedRow(type: string, stated: PutOffice | PutTie, named: readonly string[]): Row {
  const { document, evidence } = stated;
  const passages = evidence.map((span) => passageId(document, span));
  const id = idOf(type, ...named, document, ...passages);
  const { fields, edges } = writtenParts(type, { ...stated }, document);
  return {
    type,
    id,
    fields: { ...fields, order: `${spanOrder(document, firstStart(evidence))} ${id}` },
    edges: { ...edges, document: idOf('Document', document) },
    words: wordsOf(type, fields),
  };
}
