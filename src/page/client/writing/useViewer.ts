import { type Viewer, viewer } from '../../operations/viewer.ts';
import { currentKey } from '../key.ts';
import { useOperation } from '../useAnswer.ts';

/** Whose key the tab has, and what it may do; null without a key, and until that is known. Without a key nothing is asked. */
export function useViewer(): Viewer | null {
  const asked = useOperation(viewer, currentKey() === null ? null : {});
  return asked.kind === 'ready' ? asked.answer.viewer : null;
}
