import { startWriting } from '../writing/startWriting.ts';
import { EmbedFoot } from './EmbedFoot.tsx';
import { PrintFoot } from './PrintFoot.tsx';
import { ViewHead } from './ViewHead.tsx';

/** What stands around a view on paper or in a frame: in one script, as many small ones are larger together. */
export const aroundParts = { EmbedFoot, PrintFoot, ViewHead };

// Here, because this comes to every page after the first script, which has no room for it.
void startWriting().catch(() => undefined);
