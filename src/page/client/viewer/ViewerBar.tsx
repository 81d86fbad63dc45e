import { hasRole } from '../../../rights/Role.ts';
import { formatAddress } from '../../Address.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { useViewer } from '../writing/useViewer.ts';
import { AddLink } from './AddLink.tsx';
import { viewerWords } from './viewerWords.ts';

/** Whose key the tab has, with the ways to what it is for: beside the settings. */
export function ViewerBar() {
  const { address } = useNavigation();
  const viewer = useViewer();
  if (viewer === null) return null;
  return (
    <>
      <span class="who">
        <bdi>{viewer.name}</bdi> <span class="role">{viewerWords().role[viewer.role]}</span>
      </span>
      <AddLink />
      {hasRole(viewer.role, 'SUGGEST') && (
        <a
          href={formatAddress({ view: 'review' })}
          aria-current={address.view === 'review' ? 'page' : undefined}
        >
          {words().works.review}
        </a>
      )}
      {address.view === 'reader' && address.document !== null && (
        <a href={formatAddress({ view: 'readings', document: address.document })}>{words().works.readings}</a>
      )}
    </>
  );
}
