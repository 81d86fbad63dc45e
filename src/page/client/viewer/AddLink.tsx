import { hasRole } from '../../../rights/Role.ts';
import { formatAddress } from '../../Address.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { useViewer } from '../writing/useViewer.ts';

/** Leads to where a text is added, for whoever may. */
export function AddLink() {
  const { address } = useNavigation();
  const viewer = useViewer();
  if (viewer === null || !hasRole(viewer.role, 'CODE')) return null;
  return (
    <a href={formatAddress({ view: 'add' })} aria-current={address.view === 'add' ? 'page' : undefined}>
      {words().works.add}
    </a>
  );
}
