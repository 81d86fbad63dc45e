import type { RefObject } from 'preact';
import type { DocumentAnswer, PassageNode } from '../../operations/reader.ts';

/** What the desk is given by the reader. */
export interface DeskProps {
  readonly document: NonNullable<DocumentAnswer['document']>;
  readonly passages: readonly PassageNode[];
  /** The element of the text. */
  readonly article: RefObject<HTMLElement>;
}
