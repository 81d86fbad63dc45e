import { useLaterComponent } from '../useLaterComponent.ts';

/** Whose key the tab has; until that script is there, the place where it will stand. */
export function LaterViewer() {
  const Bar = useLaterComponent(async () => (await import('../workParts.ts')).workParts.ViewerBar);
  return <div class="viewer">{Bar && <Bar />}</div>;
}
