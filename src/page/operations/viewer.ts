import type { Role } from '../../rights/Role.ts';
import type { Operation } from './Operation.ts';

/** Who asks, and what their key may do. */
export interface Viewer {
  readonly name: string;
  readonly role: Role;
  /** Whether claims that it records begin as drafts. */
  readonly reviewed: boolean;
}

export interface ViewerAnswer {
  readonly viewer: Viewer | null;
}

export const viewer: Operation<ViewerAnswer, Record<string, never>> = {
  text: `query Viewer { viewer { name role reviewed } }`,
};
