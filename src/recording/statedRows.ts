import type { PutOffice, PutTie } from '../commands/Command.ts';
import { statementNames } from '../commands/statementNames.ts';
import { spanOrder } from '../positions/claimOrder.ts';
import { firstStart } from '../positions/firstStart.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { passageId } from './passageId.ts';
import { recordedEdges } from './recordedEnds.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

/** The row of an office or a tie that one coder states. */
export function statedRow(stated: PutOffice | PutTie): Row {
  const type = stated.do === 'putOffice' ? 'Office' : 'Tie';
  const { document, evidence, coder } = stated;
  const passages = evidence.map((span) => passageId(document, span));
  const id = idOf(type, ...statementNames(stated), document, ...passages);
  const { fields, edges } = writtenParts(type, { ...stated }, document);
  const recorded = Object.fromEntries(recordedEdges(type).map((name) => [name, null]));
  return {
    type,
    id,
    fields: { ...fields, order: `${spanOrder(document, firstStart(evidence))} ${id}`, statedBy: [coder] },
    edges: { ...edges, ...recorded, document: idOf('Document', document) },
    words: wordsOf(type, fields),
  };
}

/** Who states an office or a tie. */
export function statedBy({ fields }: Row): readonly string[] {
  return [fields.statedBy ?? []].flat().map(String);
}
