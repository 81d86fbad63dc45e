import { hasRole } from '../../../rights/Role.ts';
import { useViewer } from '../writing/useViewer.ts';

/** Whether the key may declare what claims speak of: one that only suggests claims may not. */
export function useMayDeclare(): boolean {
  const viewer = useViewer();
  return viewer !== null && hasRole(viewer.role, 'CODE');
}
