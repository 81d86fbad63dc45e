import { useViewer } from '../writing/useViewer.ts';
import { viewerWords } from './viewerWords.ts';

/** Whose key the tab has, and what it does with it: beside the settings. */
export function ViewerBar() {
  const viewer = useViewer();
  return (
    viewer && (
      <span class="who">
        <bdi>{viewer.name}</bdi> <span class="role">{viewerWords().role[viewer.role]}</span>
      </span>
    )
  );
}
