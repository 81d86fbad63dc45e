import type { Spell } from '../positions/deriveSpells.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { pairId } from './pairId.ts';
import { positionRow } from './positionRow.ts';

/** Sorts behind every day: the end of a spell that goes on. */
const OPEN = '~';

/** The row of a spell: that of the position as it was then, from when and until when. @param documents as for `positionRow` */
export function spellRow(
  { position, from, until }: Spell,
  actor: Row,
  target: Row,
  documents: ReadonlyMap<string, string>,
): Row {
  const { id: ofPosition, fields, edges } = positionRow(position, actor, target, documents, []);
  const { spells: _spells, ...others } = edges;
  return {
    type: 'Spell',
    id: idOf('Spell', ofPosition, from),
    fields: {
      ...fields,
      ofPosition,
      pair: pairId(actor.id, target.id),
      from,
      until,
      spellFrom: from,
      spellUntil: until ?? OPEN,
    },
    edges: others,
    words: '',
  };
}
