import { CodingDesk } from './coding/CodingDesk.tsx';
import { ReadingsPage } from './readings/ReadingsPage.tsx';
import { ReviewPage } from './review/ReviewPage.tsx';
import { KeyDialog } from './viewer/KeyDialog.tsx';
import { ViewerBar } from './viewer/ViewerBar.tsx';
import { showWriting } from './writing/showWriting.tsx';

/**
 * What only those need who have a key, or give one: in one script, and whatever comes to it belongs here too. Each script
 * of its own cuts those of all views into more and smaller ones, which are larger together.
 */
export const workParts = { CodingDesk, KeyDialog, ReadingsPage, ReviewPage, showWriting, ViewerBar };
