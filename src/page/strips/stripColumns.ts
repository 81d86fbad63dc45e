import type { Stance } from '../../diagrams/encoding.ts';

/** The columns of a strip, from those who are for something to those who are against it. */
export const stripColumns = ['for', 'condition', 'open', 'withdrawn', 'sceptical', 'against'] as const;
export type StripColumn = (typeof stripColumns)[number];

/** The column in which a stance stands. */
export const columnOf: Readonly<Record<Stance, StripColumn>> = {
  PROPOSES: 'for',
  SUPPORTS: 'for',
  CONDITIONAL: 'condition',
  DISCUSSES: 'open',
  UNDECIDED: 'open',
  WITHDRAWS: 'withdrawn',
  SCEPTICAL: 'sceptical',
  OBJECTS: 'against',
};
