import { userInfo } from 'node:os';
import { foldName } from '../evidence/foldName.ts';

/** Who uses this machine, by the system's name; `somebody` where there is none, as in a container. */
export function userName(): string {
  try {
    const { username } = userInfo();
    return foldName(username) === '' ? 'somebody' : username;
  } catch {
    return 'somebody';
  }
}
