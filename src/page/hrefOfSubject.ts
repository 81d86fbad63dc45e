import type { TargetType } from '../diagrams/DiagramView.ts';
import { formatAddress, type Subject } from './Address.ts';

const SUBJECTS: Readonly<Record<TargetType | 'Actor', Subject>> = {
  Actor: 'actor',
  Issue: 'question',
  Proposal: 'proposal',
  Assertion: 'statement',
};

/** The address of the page of one thing, by its type in the graph and its slug: `/proposal/geneva-venue`. */
export function hrefOfSubject(type: TargetType | 'Actor', slug: string): string {
  return formatAddress({ view: SUBJECTS[type], slug });
}
