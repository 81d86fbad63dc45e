import type { Command, Decide, Declare, RecordClaim } from '../commands/Command.ts';
import { givenWhole, type Whole } from '../commands/givenWhole.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import type { Fault } from '../errors.ts';
import { idOf } from '../schema/idOf.ts';
import type { Rule } from './Rule.ts';
import type { Writing } from './Writing.ts';

/**
 * A proposal that no accepted claim proposes must quote the words in which it appears. This also holds for one that loses
 * its proposing claim, or its quotation, by a decision or by a dossier that is given whole.
 */
export const proposalHasWords: Rule = (writing) => {
  const { proposed, taking } = weigh(writing);
  const { others, declared, isWithoutWords } = declaredIn(writing, proposed);
  const lacking = declared.flatMap((c): readonly Fault[] => {
    if (!isWithoutWords(c.slug, [...(others.get(c.slug) ?? []), c])) return [];
    const message = `Nobody is said to propose "${c.slug}", so it needs a quote: the words in which it appears.`;
    return [{ rule: 'proposalHasWords', at: c.at, message }];
  });
  const own = new Set(declared.map((c) => c.slug));
  const left = [...taking].flatMap(([slug, taker]): readonly Fault[] => {
    const remaining = others.get(slug) ?? [];
    if (own.has(slug) || !isWithoutWords(slug, remaining)) return [];
    const message = `"${slug}" would rest on no words: nobody would be said to propose it, and ${leaning(remaining)} without a quote. ${remedy(taker)}`;
    return [{ rule: 'proposalHasWords', at: taker.at, message }];
  });
  return [...lacking, ...left];
};

/**
 * The proposals that would be left without words because a text is erased, which nothing may hold up: what others declare
 * of them without a quote is to be taken back. Those that the commands themselves declare are not among them.
 */
export function proposalsErased(writing: Writing): readonly string[] {
  const { proposed, taking, erasing } = weigh(writing);
  const { others, declared, isWithoutWords } = declaredIn(writing, proposed);
  const own = new Set(declared.map((c) => c.slug));
  return [...taking.keys()].filter(
    (slug) => erasing.has(slug) && !own.has(slug) && isWithoutWords(slug, others.get(slug) ?? []),
  );
}

/** The declarations of proposals: those that are stored and stay, and those of the commands. */
function declaredIn(
  writing: Writing,
  proposed: ReadonlySet<string>,
): {
  readonly others: ReadonlyMap<string, readonly Declaration[]>;
  readonly declared: readonly Declare[];
  isWithoutWords(slug: string, declarations: readonly Declaration[]): boolean;
} {
  return {
    others: Map.groupBy(
      writing.stored.declarations.filter((d) => d.type === 'Proposal'),
      (d) => d.slug,
    ),
    declared: writing.commands.filter((c) => c.do === 'declare').filter((c) => c.type === 'Proposal'),
    isWithoutWords(slug, declarations) {
      if (proposed.has(slug) || declarations.length === 0) return false;
      const { evidence } = mergeDeclarations(declarations).fields;
      return !Array.isArray(evidence) || evidence.length === 0;
    },
  };
}

/** Which proposals somebody will propose, and for each that loses words or a proposing claim the command that does it; and which of these lose any with an erased text. */
function weigh({ commands, stored }: Writing): {
  readonly proposed: ReadonlySet<string>;
  readonly taking: ReadonlyMap<string, Decide | Whole>;
  readonly erasing: ReadonlySet<string>;
} {
  const erased = new Set(commands.flatMap((c) => (c.do === 'eraseDocument' ? [c.document] : [])));
  const decisions = new Map(commands.flatMap((c) => (c.do === 'decide' ? [[c.claim, c] as const] : [])));
  const whole = givenWhole(commands);
  const proposed = new Set(commands.flatMap((c) => (isProposing(c) ? [c.target] : [])));
  const taking = new Map<string, Decide | Whole>();
  const erasing = new Set<string>();
  for (const taken of stored.takenBack ?? []) {
    const taker = whole.ofDeclared(taken);
    if (taken.type !== 'Proposal' || !taker) continue;
    taking.set(taken.slug, taker);
    if (taken.document !== null && erased.has(taken.document)) erasing.add(taken.slug);
  }
  for (const claim of stored.proposing ?? []) {
    const decision = decisions.get(claim.id);
    const taker =
      decision ??
      (claim.method === 'HUMAN' || erased.has(claim.document)
        ? whole.of(idOf('Document', claim.document), claim.recordedBy)
        : undefined);
    const stands = decision ? decision.status === 'ACCEPTED' : claim.status === 'ACCEPTED' && !taker;
    if (stands) proposed.add(claim.target);
    else if (taker) {
      taking.set(claim.target, taker);
      if (erased.has(claim.document)) erasing.add(claim.target);
    }
  }
  return { proposed, taking, erasing };
}

function isProposing(c: Command): c is RecordClaim {
  return c.do === 'recordClaim' && c.stance === 'PROPOSES' && c.status === 'ACCEPTED';
}

function leaning(declarations: readonly Declaration[]): string {
  const names = declarations.map(({ document, coder }) => `"${document ?? coder}"`);
  const dossiers = [...new Set(names)].sort();
  return dossiers.length === 1
    ? `the dossier of ${dossiers[0]} declares it`
    : `the dossiers of ${dossiers.join(' and ')} declare it`;
}

function remedy(taker: Decide | Whole): string {
  return 'do' in taker
    ? 'Give it one there first, or leave the claim as it is.'
    : 'Give it one there and load both together, or leave here what it rests on.';
}
