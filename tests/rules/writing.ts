import { createHash } from 'node:crypto';
import type {
  Command,
  Decide,
  Declare,
  KeepOnly,
  Merge,
  PutDocument,
  PutOffice,
  PutTie,
  RecordClaim,
  UndoMerge,
} from '../../src/commands/Command.ts';
import type { Fields } from '../../src/commands/Fields.ts';
import { pathText } from '../../src/errors.ts';
import type { Span } from '../../src/evidence/Span.ts';
import { rulesInOrder, warningsInOrder } from '../../src/rules/inOrder.ts';
import type { Rule } from '../../src/rules/Rule.ts';
import { nothingStored, type Stored } from '../../src/rules/Stored.ts';
import { type Writing, writingOf } from '../../src/rules/Writing.ts';

export const TEXT = 'Macron suggested Geneva. Orban offered Budapest. Kyiv is wary 😀 of it.';

/** Words of a text, with where they stand. */
export function words(exact: string, text = TEXT): Span {
  const at = text.indexOf(exact);
  if (at < 0) throw new Error(`The text has no "${exact}".`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...exact].length, exact };
}

export const putDocument = (more: Partial<PutDocument> = {}): PutDocument => ({
  do: 'putDocument',
  at: ['document'],
  coder: 'dm',
  slug: 'talks',
  title: null,
  publisher: null,
  url: null,
  language: 'en',
  publishedAt: null,
  replaces: null,
  text: TEXT,
  sha256: createHash('sha256')
    .update(more.text ?? TEXT)
    .digest('hex'),
  sections: [],
  ...more,
});

/** A declaration, complete unless fields are given. */
export function declare(
  type: string,
  slug: string,
  fields?: Fields,
  more: Partial<Pick<Declare, 'at' | 'document' | 'coder'>> = {},
): Declare {
  const complete: Readonly<Record<string, Fields>> = {
    Actor: { name: slug, kind: 'PERSON' },
    Place: { name: slug },
    Issue: { text: slug },
    Proposal: { text: slug, kind: 'VENUE', evidence: [words('suggested Geneva')] },
    Assertion: { text: slug },
  };
  const list = `${type.toLowerCase()}s`;
  const common = { do: 'declare', at: [list, slug], document: 'talks', coder: 'dm', type, slug } as const;
  return { ...common, fields: fields ?? complete[type] ?? {}, ...more };
}

export const claim = (more: Partial<RecordClaim> = {}): RecordClaim => ({
  do: 'recordClaim',
  at: ['claims', 0],
  document: 'talks',
  name: null,
  holder: 'macron',
  holderText: 'Macron',
  stance: 'SUPPORTS',
  target: 'geneva-venue',
  voice: 'PARAPHRASE',
  hedged: false,
  tense: 'CURRENT',
  condition: null,
  reason: null,
  saidAt: null,
  via: [],
  evidence: [words('suggested Geneva')],
  supersedes: [],
  text: null,
  recordedBy: 'dm',
  method: 'HUMAN',
  status: 'ACCEPTED',
  ...more,
});

export const office = (more: Partial<PutOffice> = {}): PutOffice => ({
  do: 'putOffice',
  at: ['offices', 0],
  document: 'talks',
  coder: 'dm',
  title: 'President',
  holder: 'macron',
  of: null,
  since: null,
  until: null,
  evidence: [words('Macron')],
  ...more,
});

export const tie = (more: Partial<PutTie> = {}): PutTie => ({
  do: 'putTie',
  at: ['ties', 0],
  document: 'talks',
  coder: 'dm',
  kind: 'CLOSE',
  from: 'macron',
  to: 'orban',
  description: null,
  evidence: [words('Orban')],
  ...more,
});

export const keepOnly = (more: Partial<KeepOnly> = {}): KeepOnly => ({
  do: 'keepOnly',
  at: ['document'],
  document: 'talks',
  coder: 'dm',
  ...more,
});

export const decide = (more: Partial<Decide> = {}): Decide => ({
  do: 'decide',
  at: ['decisions', 0],
  claim: 'c1',
  status: 'RETRACTED',
  by: 'dm',
  note: null,
  ...more,
});

export const merge = (into: string, from: readonly string[], more: Partial<Merge> = {}): Merge => ({
  ...{ do: 'merge', at: [], type: 'Actor', into, from, by: 'zz', note: 'one and the same' },
  ...more,
});

export const undoMerge = (more: Partial<UndoMerge> = {}): UndoMerge => ({
  ...{ do: 'undoMerge', at: [], merge: 'm1', by: 'yy', note: 'two after all' },
  ...more,
});

/** A small dossier that breaks no rule. */
export const whole: readonly Command[] = [
  putDocument(),
  declare('Actor', 'macron'),
  declare('Actor', 'orban'),
  declare('Place', 'geneva'),
  declare('Issue', 'where-to-meet'),
  declare('Proposal', 'geneva-venue'),
  declare('Assertion', 'putin-wants-a-deal'),
];

/** Commands beside what is stored: nothing, unless it is given. */
export function writing(commands: readonly Command[], stored: Partial<Stored> = {}): Writing {
  return writingOf(commands, { ...nothingStored, ...stored });
}

/** What a rule says, as `where: what`. That the rule is in the list is checked, and that it signs what it says. */
export function saysOf(rule: Rule, name: string) {
  if (![...rulesInOrder, ...warningsInOrder].includes(rule))
    throw new Error(`${name} is not in the list of rules.`);
  return (commands: readonly Command[], stored: Partial<Stored> = {}): readonly string[] =>
    rule(writing(commands, stored)).map((fault) => {
      if (fault.rule !== name) throw new Error(`${name} signs as ${fault.rule}.`);
      return `${pathText(fault.at)}: ${fault.message}`;
    });
}
