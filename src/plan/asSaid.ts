import { DemarcheError } from '../errors.ts';
import { edgeNamed } from '../schema/edgeNamed.ts';
import type { Model } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import type { Value } from './bindValues.ts';
import { DayConditions, type DayOptions } from './DayConditions.ts';
import type {
  Branch,
  Condition,
  CrossTabulation,
  EdgePart,
  One,
  Page,
  Pairing,
  Part,
  ReadPlan,
  Selection,
  Shape,
  Source,
  View,
} from './ReadPlan.ts';
import { AS_OF } from './readAsOf.ts';
import { throughSpells } from './throughSpells.ts';
import { undatedBeside } from './undatedBeside.ts';

/** A plan as of a day, and the values that stand behind its own: the day, then constants. */
export interface PlanAsSaid {
  readonly plan: ReadPlan;
  readonly constants: readonly Value[];
}

/**
 * The same plan, answered by what had been said by a day: claims of that day and earlier ones, and what follows from them.
 * Positions are read from their spells; changes of mind, decisions and passages are there where their claims are; whether
 * something is disputed or attributed is looked up. Records and what texts say of them are as they are.
 */
export function asSaid(plan: ReadPlan, options: DayOptions): PlanAsSaid {
  const day = new DayConditions(options);
  const rewriting = new Rewriting(options.model, day);
  const roots = plan.roots.flatMap((root) => rewriting.root(root));
  return { plan: Object.freeze({ roots }), constants: day.constants };
}

/** The types on which conditions of a plan may ask for what is another one on the day. */
const REWRITTEN = ['Position', 'Claim', 'Proposal'];

class Rewriting {
  private readonly model: Model;
  private readonly day: DayConditions;

  constructor(model: Model, day: DayConditions) {
    this.model = model;
    this.day = day;
  }

  root(root: ReadPlan['roots'][number]): readonly ReadPlan['roots'][number][] {
    if (root.kind === 'typename') return [root];
    if (root.kind === 'pairing') return [this.pairs(root), ...undatedBeside(this.model, this.day, root)];
    if (root.kind === 'crossTabulation')
      return [this.table(root), ...undatedBeside(this.model, this.day, root)];
    if (root.kind === 'tabulation')
      return [{ ...root, rows: this.branch(root.rows) }, ...undatedBeside(this.model, this.day, root)];
    return [this.branch(root), ...undatedBeside(this.model, this.day, root)];
  }

  private branch<B extends Branch>(b: B): B;
  private branch(b: Branch): Branch {
    if (b.source.kind === 'edge' && b.source.edge.to.includes('Spell')) refuseCourse(b.key);
    const types = b.shapes.map(({ type }) => (type === 'Position' ? 'Spell' : type));
    const isSeen = b.source.kind === 'edge' && b.source.edge.seen;
    const own = types.flatMap((type) =>
      (isSeen ? [] : this.day.standing(type)).map((condition) => ofTypeIn(types, type, condition)),
    );
    const conditions = [...b.conditions.flatMap((c) => this.given(c, b.shapes, types)), ...own];
    const shapes = b.shapes.map((shape) => this.shape(shape));
    const changed = { source: this.source(b.source), conditions, shapes: shapes.map(({ shape }) => shape) };
    if (b.kind !== 'page') return { ...b, ...changed };
    const views = (view: View): View =>
      view.map(([from, to], nth) => {
        const places = shapes[nth]?.places ?? [];
        return [places[from] ?? 0, places[to] ?? 0] as const;
      });
    return { ...b, ...changed, parts: partsSeenBy(b, views) };
  }

  private table(table: CrossTabulation): CrossTabulation {
    if (table.counted.of !== 'Position') return table;
    const spell = typeNamed(this.model, 'Spell');
    const { row, column } = table.counted;
    const counted = {
      ...table.counted,
      of: 'Spell',
      row: edgeNamed(spell, row.name),
      column: edgeNamed(spell, column.name),
    };
    const conditions = [
      ...table.conditions.flatMap((c) => this.given(c, [{ type: 'Position' }], ['Spell'])),
      ...this.day.standing('Spell'),
    ];
    return { ...table, counted, conditions };
  }

  private pairs(pairing: Pairing): Pairing {
    const spell = typeNamed(this.model, 'Spell');
    const { by, on, back } = pairing.paired;
    // A pair is a row of its own, which has what its edges lead to under their names.
    const along = (branch: One): One => ({
      ...this.branch({ ...branch, source: { kind: 'all' } }),
      source: branch.source,
    });
    return {
      ...pairing,
      paired: {
        ...pairing.paired,
        ...{ of: spell.name, by: edgeNamed(spell, by.name), on: edgeNamed(spell, on.name) },
        back: throughSpells(this.model, on.to[0] ?? '', back).edge,
      },
      rows: this.branch(pairing.rows),
      own: pairing.own && this.branch(pairing.own),
      ends: pairing.ends.map(({ end, branch }) => ({ end, branch: along(branch) })),
      shared: pairing.shared.map((page) => ({
        ...page,
        on: page.on.map(along),
        rows: page.rows.map(({ end, branch }) => ({ end, branch: this.branch(branch) })),
      })),
    };
  }

  private source(source: Source): Source {
    if (source.kind === 'all') return source;
    const { of, edge } = source;
    if (edge.via.kind !== 'beside' || edge.via.of !== 'Position')
      return { ...source, ...throughSpells(this.model, of, edge) };
    return { ...source, edge: { ...edge, via: { ...edge.via, of: 'Spell' } }, told: this.day.open() };
  }

  /** A condition of the plan, for the rows that take the place of its own. */
  private given(
    condition: Condition,
    shapes: readonly Pick<Shape, 'type'>[],
    types: readonly string[],
  ): readonly Condition[] {
    if (condition.kind === 'ofType') {
      const type = condition.type === 'Position' ? 'Spell' : condition.type;
      return this.given(condition.condition, [condition], [type]).map((c) => ofTypeIn(types, type, c));
    }
    if (!shapes.some(({ type }) => REWRITTEN.includes(type))) return [condition];
    return types.flatMap((type) => {
      const own = this.ofRows(condition, type);
      return own.map((c) => ofTypeIn(types, type, c));
    });
  }

  private ofRows(condition: Condition, type: string): readonly Condition[] {
    const spell = typeNamed(this.model, 'Spell');
    if (type === 'Spell') {
      if ('field' in condition)
        return [{ ...condition, field: condition.field === 'id' ? 'ofPosition' : condition.field }];
      return condition.kind === 'linked'
        ? [{ ...condition, edge: edgeNamed(spell, condition.edge.name) }]
        : [condition];
    }
    if (type === 'Proposal' && condition.kind === 'compare' && condition.field === 'opposed')
      return [{ kind: 'holds', condition: this.day.opposed(), param: condition.param }];
    // A claim's position is that which stands on it on the day.
    if (type !== 'Claim' || condition.kind !== 'behind' || !condition.edge.to.includes('Position'))
      return [condition];
    const edge = edgeNamed(typeNamed(this.model, 'Claim'), 'spells');
    return [{ kind: 'some', edge, conditions: [...this.day.open(), condition.condition] }];
  }

  /** A shape, and where each of its selections stands now: one place more than it has, for its end. */
  private shape({ type, selections }: Shape): { readonly shape: Shape; readonly places: readonly number[] } {
    const now: Selection[] = [];
    const places = selections.map((selection) => {
      const place = now.length;
      now.push(...this.selection(type, selection));
      return place;
    });
    const shape = { type: type === 'Position' ? 'Spell' : type, selections: now };
    return { shape, places: [...places, now.length] };
  }

  private selection(type: string, selection: Selection): readonly Selection[] {
    if ('source' in selection)
      return [this.branch(selection), ...undatedBeside(this.model, this.day, selection)];
    switch (selection.kind) {
      case 'itself':
        return [{ ...selection, shape: this.shape(selection.shape).shape }];
      case 'typename':
        return [type === 'Position' ? { ...selection, name: selection.name ?? type } : selection];
      case 'scalar':
        return [this.scalar(type, selection)];
      default:
        return [selection];
    }
  }

  private scalar(type: string, scalar: Selection & { readonly kind: 'scalar' }): Selection {
    const { key, field } = scalar;
    if (type === 'Position' && field === 'id') return { ...scalar, field: 'ofPosition' };
    if (type === 'Claim' && field === 'disputed') {
      const claim = typeNamed(this.model, 'Claim');
      const denied = this.day.claimed('Assertion', ['SCEPTICAL', 'OBJECTS']);
      const edge = edgeNamed(claim, 'restatedBy');
      return { kind: 'holds', key, condition: { kind: 'some', edge, conditions: [denied] }, negated: false };
    }
    if (type === 'Proposal' && field === 'unattributed')
      return { kind: 'holds', key, condition: this.day.claimed('Proposal', ['PROPOSES']), negated: true };
    if (type === 'Proposal' && field === 'opposed')
      return { kind: 'holds', key, condition: this.day.opposed(), negated: false };
    return scalar;
  }
}

/** A course tells of all days: as of one it would be another. */
function refuseCourse(field: string): never {
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"${field}" tells the course of a position by all days, and not under "@${AS_OF}(said:)". Ask for it without "said", in an operation of its own.`,
    { details: { field, directive: AS_OF, argument: 'said' } },
  );
}

/** A condition on rows of one type, where the list may have others. */
function ofTypeIn(types: readonly string[], type: string, condition: Condition): Condition {
  return types.length === 1 ? condition : { kind: 'ofType', type, condition };
}

function partsSeenBy(page: Page, views: (view: View) => View): readonly Part[] {
  return page.parts.map((part): Part => {
    if (part.kind === 'nodes') return { ...part, view: views(part.view) };
    if (part.kind !== 'edges') return part;
    const inEdge = (one: EdgePart): EdgePart =>
      one.kind === 'node' ? { ...one, view: views(one.view) } : one;
    return { ...part, parts: part.parts.map(inEdge) };
  });
}
