import type { SelectionSetNode } from 'graphql';

/** What schema.graphql says about the graph, as plain data. */
export interface Model {
  /** Every stored type by its name, internal ones too. */
  readonly types: ReadonlyMap<string, StoredType>;
  /** Abstract types (interfaces and unions) by name, with their concrete types in the order of the schema. */
  readonly abstract: ReadonlyMap<string, readonly string[]>;
  /** The values of each enumeration, in the order of the schema. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** The fields of `Query` that lead to what is stored. */
  readonly roots: ReadonlyMap<string, RootField>;
  /** Fields of `Query` that no store answers, with how many selections each counts as. */
  readonly computedRoots: ReadonlyMap<string, number>;
  /** Fields of `Query` that count stored rows in a table, by name. */
  readonly crossTabulations: ReadonlyMap<string, CrossTabulated>;
  /** Fields of `Query` that are computed of stored rows, all of which are read, by name. */
  readonly tabulations: ReadonlyMap<string, Tabulated>;
  /** Fields of `Query` that give pairs of what stored rows lead to, by name. */
  readonly pairings: ReadonlyMap<string, Paired>;
  /** What a mutation's answer leads to of what is stored, by the answer's type and field. */
  readonly payloads: ReadonlyMap<string, ReadonlyMap<string, RootField>>;
  /** Types that show rows of a stored type from another side, by name. */
  readonly views: ReadonlyMap<string, View>;
  /** The arguments of input objects that cut lists, by input type and field. */
  readonly filters: ReadonlyMap<string, ReadonlyMap<string, readonly Cut[]>>;
}

export interface StoredType {
  readonly name: string;
  /** Where its rows are: its own name, or that of the stored interface which holds several types. */
  readonly table: string;
  /** Labels in Neo4j, the most general first: `['Target', 'Proposal']`. */
  readonly labels: readonly string[];
  /** The stored field that lists of this type are ordered by: ASCII, unique within the table, never null. */
  readonly order: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** What lists are cut by, each followed by the order. Names of scalar fields and of to-one edges. */
  readonly indexes: readonly (readonly string[])[];
  /** Fields whose words are searched. */
  readonly words: readonly string[];
  /** How a dossier has rows of this type; null where they are only derived. */
  readonly written: WrittenType | null;
  readonly internal: boolean;
  /** Whether what its rows were before a change is kept. */
  readonly versioned: boolean;
  /** Which of its rows are hidden from those who may not see drafts; null where none is. */
  readonly hiddenBy: HiddenBy | null;
}

/** Rows are hidden of which a stored field is true. */
export interface HiddenBy {
  readonly field: string;
  /** Rows that have one of these values are never hidden. */
  readonly never: FixedCondition | null;
}

export interface WrittenType {
  /** The list of a dossier: `actors`. */
  readonly as: string;
  /** What editors tell about the list. */
  readonly says: string;
}

export const WRITTEN_FORMS = ['WORDS', 'IDENTIFIERS', 'HEADINGS', 'SHA256', 'SLUGS', 'CLAIMS'] as const;

/** How people write a field. */
export interface Written {
  /** What a dossier calls it. */
  readonly as: string;
  /** The part of a dossier's entry in which it stands (`background`), or null for the entry itself. */
  readonly under: string | null;
  /** What the type of the field does not tell. */
  readonly form: (typeof WRITTEN_FORMS)[number] | null;
  /** Whether nothing can be stored without it. */
  readonly required: boolean;
  /** What holds where nothing is written. */
  readonly default: string | boolean | null;
  /** What editors and faults tell about it. */
  readonly says: string;
}

export type Field = ScalarField | EdgeField | AddressField | ExcerptField;

export interface ScalarField {
  readonly kind: 'scalar';
  readonly name: string;
  readonly scalar: 'String' | 'Int' | 'Float' | 'Boolean';
  /** The type that the schema names: `ActorKind`, `EDTF`, `String`. */
  readonly typeName: string;
  /** A list of strings. */
  readonly list: boolean;
  /** How many rows it weighs in an answer; 0 where it is short. */
  readonly rows: number;
  readonly nullable: boolean;
  readonly internal: boolean;
  /** Null where it is derived. */
  readonly written: Written | null;
}

/** Where the service shows the row: PUBLIC_URL, the path, and the value of a stored field. */
export interface AddressField {
  readonly kind: 'address';
  readonly name: string;
  /** `/claim/` */
  readonly path: string;
  readonly field: string;
}

/** Where the words of its argument stand in a stored text of the row. */
export interface ExcerptField {
  readonly kind: 'excerpt';
  readonly name: string;
  readonly of: string;
  /** How many rows the text weighs. */
  readonly rows: number;
}

export interface EdgeField {
  readonly kind: 'edge';
  readonly name: string;
  readonly many: 'one' | 'list' | 'page';
  readonly nullable: boolean;
  /** Concrete types that may stand at the far end. */
  readonly to: readonly string[];
  /** The abstract or concrete type that the schema names. */
  readonly toName: string;
  readonly via: Via;
  /** Relationship types in Neo4j and their direction, read from this side. */
  readonly relationships: readonly string[];
  readonly direction: 'IN' | 'OUT';
  /** Conditions that the schema fixes on the rows it leads to. */
  readonly where: readonly FixedCondition[];
  /** Whether none of the rows that it leads to is hidden from those who see this one. */
  readonly seen: boolean;
  readonly internal: boolean;
  /** Null where it is derived. */
  readonly written: Written | null;
}

export interface FixedCondition {
  readonly field: string;
  readonly values: readonly (string | boolean)[];
}

/** How a relationship is stored. */
export type Via =
  /** This row holds the id of the far row, under the edge's name. */
  | { readonly kind: 'key' }
  /** The far rows hold the id of this row, under these to-one edges of theirs. */
  | { readonly kind: 'inverse'; readonly edges: readonly string[] }
  /** A row of a link between the two: `near` is the end at which this row stands. */
  | {
      readonly kind: 'link';
      readonly link: string;
      readonly near: 'from' | 'to';
      /** Fields of the `from` row that the link copies, followed by its order; null where only the ends are kept. */
      readonly keys: readonly string[] | null;
      /** Whether links carry the place in which they were written. */
      readonly ordered: boolean;
    }
  | Beside;

/**
 * Nothing is stored: the far rows are those to which the edge `who` leads of rows `of` that are shown in the same documents
 * as those which hold this row's id in `at`, or to which the edges `also` lead of what these documents state; but none
 * to which `who` leads of a row that holds this row's id in `at`.
 */
export interface Beside {
  readonly kind: 'beside';
  readonly of: string;
  readonly at: string;
  readonly who: string;
  readonly shownIn: string;
  readonly also: readonly { readonly of: string; readonly who: string }[];
  /** The edge of what documents state to the document. */
  readonly statedIn: string;
}

export const COMPARISONS = [
  'EQUALS',
  'AT_MOST',
  'AT_LEAST',
  'ABOVE',
  'FALSE_UNLESS',
  'PRESENT',
  'WORDS',
  'TYPE',
  'WITH_PARTS',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What an argument or a filter field cuts. */
export interface Cut {
  readonly field: string;
  /** The to-one edge that leads from the rows to the one which has the field; null where it is theirs. */
  readonly of: string | null;
  readonly slugOf: string | null;
  readonly is: Comparison;
  readonly default: string | null;
}

export interface RootField {
  readonly name: string;
  readonly many: 'one' | 'list' | 'page';
  readonly to: readonly string[];
  readonly toName: string;
  /** Conditions that the schema fixes on the rows. */
  readonly where: readonly FixedCondition[];
  /** Whether it is for those alone who may see drafts. */
  readonly needsDrafts: boolean;
}

/** How rows of a stored type are counted in a table. */
export interface CrossTabulated {
  /** The type of the rows that are counted. */
  readonly of: string;
  /** The edge to what a row of the table is, and the field of its id where several of these stand under one. */
  readonly row: EdgeField;
  readonly rowUnder: string;
  /** What a row of the table is called: a field of what it is. */
  readonly rowName: string;
  /** The edge to what a column is, and from there the edge to what that is a part of. */
  readonly column: EdgeField;
  readonly up: EdgeField;
  /** The field by whose value those stand together that are part of nothing and have no parts. */
  readonly alone: string;
  readonly columnName: string;
  /** The field by whose values each cell counts. */
  readonly by: string;
  /** The fields of the first and the last day of what is counted. */
  readonly days: readonly [first: string, last: string];
}

/** Rows of a stored type of which something is computed. */
export interface Tabulated {
  /** The type of the rows. */
  readonly of: string;
  /** What holds of all of them. */
  readonly where: readonly FixedCondition[];
  /** What is read of each, internal fields too. */
  readonly select: SelectionSetNode;
  /** How many rows there may be. */
  readonly most: number;
}

/** Pairs of what rows of a stored type lead to, by what both have rows on. */
export interface Paired {
  /** The type of the rows. */
  readonly of: string;
  /** Leads to one of a pair. */
  readonly by: EdgeField;
  /** Leads to what both may have in common, and the edge that leads from there back to the rows. */
  readonly on: EdgeField;
  readonly back: EdgeField;
  /** The field whose value tells the side, and the values of each of both sides; rows with others are left out. */
  readonly side: string;
  readonly sides: readonly [readonly string[], readonly string[]];
  /** What holds of all rows. */
  readonly where: readonly FixedCondition[];
  /** How many rows there may be, and how many meetings of two of them. */
  readonly most: number;
  readonly mostMet: number;
}

/** Rows of a stored type from another side. */
export interface View {
  readonly name: string;
  /** The stored type. */
  readonly of: string;
  /** The fields that are computed; the others are the row itself. */
  readonly computed: ReadonlyMap<string, ComputedField>;
}

export interface ComputedField {
  /** How many selections it counts as. */
  readonly selections: number;
  /** What is selected of the row that it is computed of. */
  readonly of: SelectionSetNode;
}
