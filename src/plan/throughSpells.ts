import { edgeNamed } from '../schema/edgeNamed.ts';
import type { EdgeField, Model } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';

/** An edge of a type, and the type, as of a day: to spells where it leads to positions, and from spells where it is theirs. */
export function throughSpells(
  model: Model,
  of: string,
  edge: EdgeField,
): { readonly of: string; readonly edge: EdgeField } {
  const spell = typeNamed(model, 'Spell');
  if (of === 'Position') return { of: 'Spell', edge: edgeNamed(spell, edge.name) };
  if (!edge.to.includes('Position')) return { of, edge };
  if (edge.via.kind === 'key') return { of, edge: edgeNamed(typeNamed(model, of), 'spells') };
  const [back = ''] = edge.via.kind === 'inverse' ? edge.via.edges : [];
  const { relationships } = edgeNamed(spell, back);
  return { of, edge: { ...edge, to: ['Spell'], toName: 'Spell', relationships } };
}
