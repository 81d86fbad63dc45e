import type { PutOffice, PutTie } from './Command.ts';

/** What an office or a tie is told from others by, beside its document and the words that state it. */
export function statementNames(stated: PutOffice | PutTie): readonly string[] {
  return stated.do === 'putOffice'
    ? [stated.holder, stated.title, stated.of ?? '']
    : [stated.kind, stated.from, stated.to];
}

/** What the offices or ties of several coders have in common that are one. */
export function statementKey(stated: PutOffice | PutTie): string {
  const words = stated.evidence.map(({ start, end }) => [start, end]);
  return JSON.stringify([stated.do, stated.document, ...statementNames(stated), words]);
}
