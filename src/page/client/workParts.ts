import { CodingDesk } from './coding/CodingDesk.tsx';
import { KeyDialog } from './viewer/KeyDialog.tsx';
import { ViewerBar } from './viewer/ViewerBar.tsx';
import { showWriting } from './writing/showWriting.tsx';

/**
 * What only those need who have a key, or give one, on any page: in one script, and whatever comes to it belongs here too.
 * Each script of its own cuts those of all views into more and smaller ones, which are larger together. Pages stand by
 * themselves all the same, so that whoever opens one loads no other.
 */
export const workParts = { CodingDesk, KeyDialog, showWriting, ViewerBar };
