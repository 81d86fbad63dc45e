import type { NetworkClaim } from '../analysis/NetworkClaim.ts';
import type { NetworkNode } from '../analysis/NetworkNode.ts';
import { knownDay } from '../evidence/edtfDays.ts';
import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import { fieldsOf } from './fieldsOf.ts';

/** The claims of a network, and what their slugs stand for. */
export interface NamedClaims {
  readonly claims: readonly NetworkClaim[];
  readonly actors: ReadonlyMap<string, NetworkNode>;
  readonly targets: ReadonlyMap<string, NetworkNode>;
}

/**
 * What a store read for a network, by the selections of the schema.
 *
 * @param withFormer whether what somebody `used to` hold counts
 */
export function networkClaims(rows: TabulatedRows['rows'], withFormer: boolean): NamedClaims {
  const actors = new Map<string, NetworkNode>();
  const targets = new Map<string, NetworkNode>();
  const claims = rows.flatMap((row): readonly NetworkClaim[] => {
    if (row.tense === 'FORMER' && !withFormer) return [];
    const [holder, target, document] = [fieldsOf(row.holder), fieldsOf(row.target), fieldsOf(row.document)];
    const actor = nodeOf(actors, holder, 'ACTOR', 'name');
    const about = nodeOf(targets, target, String(target.__typename).toUpperCase(), 'text');
    const day = typeof row.day === 'string' ? knownDay(row.day) : null;
    const position = row.position === null ? null : String(fieldsOf(row.position).id);
    const passages = Array.isArray(row.evidence) ? row.evidence.length : 1;
    const { id, stance } = row;
    return [
      {
        ...{ id: String(id), position, actor, target: about, stance: String(stance) },
        ...{ document: String(document.slug), day, passages },
      },
    ];
  });
  return { claims, actors, targets };
}

function nodeOf(
  known: Map<string, NetworkNode>,
  fields: Readonly<Record<string, unknown>>,
  type: string,
  name: 'name' | 'text',
): string {
  const slug = String(fields.slug);
  if (!known.has(slug)) known.set(slug, { slug, name: String(fields[name]), type: typeNamed(type) });
  return slug;
}

function typeNamed(type: string): NetworkNode['type'] {
  const types = ['ACTOR', 'ISSUE', 'PROPOSAL', 'ASSERTION'] as const;
  const found = types.find((one) => one === type);
  if (found === undefined) throw new Error(`No network connects ${type}.`);
  return found;
}
