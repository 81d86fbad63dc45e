import type { Viewer } from '../../operations/viewer.ts';
import { viewerWords } from './viewerWords.ts';

/** What a key may do, in a sentence. */
export function mayInWords({ role, reviewed }: Pick<Viewer, 'role' | 'reviewed'>): string {
  const { may } = viewerWords();
  return role === 'CODE' && reviewed ? may.CODE_REVIEWED : may[role];
}
