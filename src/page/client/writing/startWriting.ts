import { currentKey } from '../key.ts';
import { currentAddress } from '../navigation.ts';
import { drawerName } from './drawerName.ts';

/**
 * Shows over the page what was written from it: for whoever has a key, and whoever recorded something that still waits. For
 * others nothing is loaded.
 */
export async function startWriting(): Promise<void> {
  if (currentAddress().embed || (currentKey() === null && !somethingWaits())) return;
  (await import('../workParts.ts')).workParts.showWriting();
}

function somethingWaits(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(drawerName));
  } catch {
    // A browser that keeps nothing kept nothing of this.
    return false;
  }
}
