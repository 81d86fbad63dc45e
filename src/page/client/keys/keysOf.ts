import type { PageKind } from '../../pages.ts';
import type { Words } from '../../words/Words.ts';

/** A key or several, and what they do. */
export interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: keyof Words['keys']['does'];
}

const ARROWS = ['←', '→', '↑', '↓'];

/** What works wherever one is. */
export const keysEverywhere: readonly KeyHelp[] = [
  { keys: ['?'], does: 'help' },
  { keys: ['Tab'], does: 'tab' },
  { keys: ['Enter'], does: 'enter' },
  { keys: ['Esc'], does: 'escape' },
];

/** What works beside that for whoever has a key. */
export const keysOfWriting: readonly KeyHelp[] = [
  { keys: ['z'], does: 'undo' },
  { keys: ['r'], does: 'supersede' },
];

/** What works on one page beside that; empty where nothing does. */
export function keysOf(view: PageKind): readonly KeyHelp[] {
  switch (view) {
    case 'home':
    case 'graph':
    case 'question':
    case 'venues':
      return [
        { keys: ARROWS, does: 'arrows' },
        { keys: ['Home', 'End'], does: 'ends' },
      ];
    case 'company':
    case 'matrix':
      return [
        { keys: ARROWS, does: 'arrows' },
        { keys: ['Page Up', 'Page Down'], does: 'pages' },
        { keys: ['Home', 'End'], does: 'ends' },
      ];
    case 'timeline':
      return [
        { keys: ARROWS, does: 'arrows' },
        { keys: ['Home', 'End'], does: 'ends' },
        { keys: ['←', '→', 'Page Up', 'Page Down'], does: 'days' },
      ];
    case 'reader':
      return [
        { keys: ['n'], does: 'next' },
        { keys: ['p'], does: 'previous' },
        { keys: ARROWS, does: 'passages' },
        { keys: ['Home', 'End'], does: 'ends' },
      ];
    case 'review':
      return [
        { keys: ['j', 'k'], does: 'drafts' },
        { keys: ['Enter'], does: 'acceptDraft' },
        { keys: ['x'], does: 'rejectDraft' },
        { keys: ['c'], does: 'changeDraft' },
        { keys: ['z'], does: 'undoDecision' },
      ];
    default:
      return [];
  }
}
