import type { Path } from '../errors.ts';
import type { Span } from '../evidence/Span.ts';
import type { Command } from './Command.ts';
import { pathTo } from './pathTo.ts';
import { isByWords, writtenField, writtenFields } from './writtenFields.ts';
import { writtenOf } from './writtenOf.ts';

/** A stretch of a document's text that a command rests on. */
export interface RestingSpan {
  /** The document's slug. */
  readonly document: string;
  readonly span: Span;
  readonly at: Path;
}

/** Every stretch of text that a command rests on. */
export function spansOf(command: Command): readonly RestingSpan[] {
  const row = writtenOf(command);
  if (row === null || !('document' in command) || command.document === null) return [];
  const { document } = command;
  const own = writtenFields(row.type)
    .filter(isByWords)
    .flatMap((field) =>
      spansIn(row.values[field.name]).map((span, i) => ({ document, span, at: pathTo(command, field, i) })),
    );
  if (command.do !== 'recordClaim') return own;
  const { as } = writtenField('Supersession', 'evidence').written;
  const field = writtenField('Claim', 'supersedes');
  const superseding = command.supersedes.flatMap(({ evidence }, i) =>
    evidence.map((span, j) => ({ document, span, at: pathTo(command, field, i, as, j) })),
  );
  return [...own, ...superseding];
}

/** The stretches of text in a list that may hold other things. */
export function spansIn(value: unknown): readonly Span[] {
  return Array.isArray(value) ? value.filter(isSpan) : [];
}

/** Whether something is a stretch of text. */
export function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' && value !== null && 'exact' in value && 'start' in value && 'end' in value
  );
}
