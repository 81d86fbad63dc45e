import fc from 'fast-check';
import type { Command } from '../../src/commands/Command.ts';
import type { Fields } from '../../src/commands/Fields.ts';
import * as command from '../rules/writing.ts';
import { claim, declare, putDocument, words } from './graph.ts';

/** One step of a random history. What it names is chosen by numbers among what is there when it is taken. */
export type Step =
  | { readonly kind: 'claim'; readonly picks: readonly number[] }
  | { readonly kind: 'decide'; readonly picks: readonly number[] }
  | { readonly kind: 'office'; readonly picks: readonly number[] }
  | { readonly kind: 'tie'; readonly picks: readonly number[] }
  | { readonly kind: 'declare'; readonly picks: readonly number[] }
  | { readonly kind: 'rename'; readonly picks: readonly number[] }
  | { readonly kind: 'reload'; readonly picks: readonly number[] }
  | { readonly kind: 'merge'; readonly picks: readonly number[] }
  | { readonly kind: 'undo'; readonly picks: readonly number[] };

const KINDS = [
  ...['claim', 'claim', 'claim', 'decide', 'office', 'tie', 'declare', 'rename', 'reload'],
  ...['merge', 'merge', 'merge', 'undo'],
] as const;

/** Random histories, merges and their undoing among them. */
export const histories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(KINDS as readonly Step['kind'][])),
    picks: fc.array(fc.nat(997), { minLength: 6, maxLength: 6 }),
  }),
  { minLength: 5, maxLength: 30 },
);

/** A record as the history has it now. */
interface Known {
  readonly type: string;
  readonly document: string;
  slug: string;
  fields: Fields;
  former: readonly string[];
}

const STANCES: Readonly<Record<string, readonly string[]>> = {
  Proposal: ['PROPOSES', 'SUPPORTS', 'OBJECTS', 'CONDITIONAL', 'DISCUSSES'],
  Assertion: ['SUPPORTS', 'SCEPTICAL', 'OBJECTS'],
  Issue: ['DISCUSSES', 'UNDECIDED'],
};

/** What a history has written so far, and the commands of its next step. */
export class History {
  private readonly records: Known[] = [
    record('red', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON', aliases: ['the envoy'] }),
    record('red', 'Actor', 'ben', {
      name: 'Ben',
      kind: 'PERSON',
      externalIds: ['wikidata Q2'],
      partOf: ['team'],
    }),
    record('red', 'Actor', 'team', { name: 'The team', kind: 'GROUP', named: false }),
    record('blue', 'Actor', 'anne', {
      name: 'Anne',
      kind: 'PERSON',
      description: 'An envoy',
      partOf: ['crew'],
    }),
    record('blue', 'Actor', 'crew', { name: 'Crew members', kind: 'GROUP' }),
    record('red', 'Issue', 'where', { text: 'Where to meet?', about: ['ann'] }),
    record('blue', 'Issue', 'place', { text: 'In which place?' }),
    record('red', 'Proposal', 'geneva', venue('Meet in Geneva', { issue: 'where', about: ['ben'] })),
    record('blue', 'Proposal', 'lake', venue('Meet at the lake', { issue: 'place', broader: ['town'] })),
    record('blue', 'Proposal', 'town', venue('Meet in a town', {})),
    record('red', 'Assertion', 'honest', { text: 'Ben is honest', about: ['ben'] }),
    record('blue', 'Assertion', 'sincere', { text: 'Ben is sincere', about: ['ben', 'anne'] }),
  ];
  private readonly written = new Map<string, Command[]>([
    ['red', []],
    ['blue', []],
  ]);
  private claims = 0;

  /** What is there at first. */
  start(): readonly Command[] {
    return [...this.dossier('red', false), ...this.dossier('blue', false)];
  }

  /** The commands of a step that is no merge; none where there is nothing to do it with. @param stored ids of claims */
  next({ kind, picks }: Step, stored: readonly string[]): readonly Command[] {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = picks;
    const actors = this.of(['Actor']);
    const document = pick(['red', 'blue'], d);
    const actor = (n: number) => pick(actors, n).slug;
    switch (kind) {
      case 'claim': {
        const target = pick(this.of(['Issue', 'Proposal', 'Assertion']), b);
        this.claims += 1;
        const sentence = `${actor(a)} ${pick(STANCES[target.type] ?? [], c)} ${target.slug}`;
        const more = {
          evidence: [words('Ann wants Geneva')],
          saidAt: e % 3 === 0 ? null : `2031-01-${String(1 + (e % 28)).padStart(2, '0')}`,
          condition: sentence.includes('CONDITIONAL') ? words('Ann wants Geneva').exact : null,
          reason: words('Nobody met').exact,
          via: e % 4 === 0 ? [...new Set([actor(e), actor(b)])] : [],
          recordedBy: `coder ${this.claims}`,
        };
        return this.keep(document, [claim(document, sentence, more)]);
      }
      case 'decide': {
        const status = pick(['RETRACTED', 'ACCEPTED', 'REJECTED'], b);
        return stored.length === 0 ? [] : [command.decide({ claim: pick(stored, a), status })];
      }
      case 'office':
        return this.keep(document, [
          command.office({
            document,
            holder: actor(a),
            of: actor(b),
            title: `title ${c}`,
            evidence: [words('Ben')],
          }),
        ]);
      case 'tie':
        return a % actors.length === b % actors.length
          ? []
          : this.keep(document, [
              command.tie({ document, from: actor(a), to: actor(b), evidence: [words('Ann')] }),
            ]);
      case 'declare': {
        const one = pick(this.records, a);
        const about = [actor(b), actor(c)];
        const above = pick(this.of([one.type]), b).slug;
        one.fields = {
          ...one.fields,
          ...(one.type === 'Actor'
            ? { aliases: [`alias ${c}`], partOf: [above] }
            : { about, broader: [above] }),
        };
        return [this.declared(one)];
      }
      case 'rename': {
        const one = pick(this.records, a);
        return this.rename(one, `${one.slug.split('-')[0]}-${b}-${c}`);
      }
      case 'reload':
        return this.dossier(document, true);
      case 'merge':
      case 'undo':
        return [];
    }
  }

  /** The records of these types. */
  of(types: readonly string[]): readonly Known[] {
    return this.records.filter(({ type }) => types.includes(type));
  }

  /** What was given up because it was refused. */
  undo(before: string): void {
    const [records, written, claims] = JSON.parse(before) as [Known[], [string, Command[]][], number];
    this.records.splice(0, this.records.length, ...records);
    for (const [document, commands] of written) this.written.set(document, commands);
    this.claims = claims;
  }

  /** All that `undo` needs. */
  save(): string {
    return JSON.stringify([this.records, [...this.written], this.claims]);
  }

  private dossier(document: string, isWhole: boolean): readonly Command[] {
    const text = document === 'red' ? {} : { text: `${putDocument('red').text} It was blue.` };
    return [
      putDocument(document, { publishedAt: '2031-02', ...text }),
      ...this.records.filter((one) => one.document === document).map((one) => this.declared(one)),
      ...(this.written.get(document) ?? []),
      ...(isWhole ? [command.keepOnly({ at: [document], document })] : []),
    ];
  }

  private declared({ type, slug, document, fields, former }: Known): Command {
    return declare(document, type, slug, { ...fields, formerSlugs: former });
  }

  private keep(document: string, commands: readonly Command[]): readonly Command[] {
    this.written.get(document)?.push(...commands);
    return commands;
  }

  private rename(one: Known, slug: string): readonly Command[] {
    const { slug: before } = one;
    if (before === slug) return [];
    one.former = [before, ...one.former];
    one.slug = slug;
    const named = (value: unknown): unknown =>
      value === before ? slug : Array.isArray(value) ? value.map(named) : value;
    for (const other of this.records) other.fields = renamedIn(other.fields, named);
    for (const [document, commands] of this.written)
      this.written.set(
        document,
        commands.map((c) => renamedIn(c, named)),
      );
    return [this.declared(one)];
  }
}

/** The fields by which something names others. */
const NAMING = ['holder', 'target', 'via', 'of', 'from', 'to', 'about', 'broader', 'partOf', 'issue'];

function renamedIn<T extends object>(one: T, named: (value: unknown) => unknown): T {
  const entries = Object.entries(one).map(([name, value]) => [
    name,
    NAMING.includes(name) ? named(value) : value,
  ]);
  return { ...one, ...Object.fromEntries(entries) };
}

function record(document: string, type: string, slug: string, fields: Fields): Known {
  return { type, document, slug, fields, former: [] };
}

function venue(text: string, more: Fields): Fields {
  return { text, kind: 'VENUE', evidence: [words('Geneva')], ...more };
}

/** One of a list, chosen by a number. Throws where there is none. */
export function pick<T>(list: readonly T[], n: number): T {
  const [one] = list.slice(n % Math.max(1, list.length));
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}
