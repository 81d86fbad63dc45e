import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLater } from './useLater.ts';

/**
 * A component whose script is loaded once the view stands there, so that what is seen first does not wait for it; null
 * until then. Where it does not come, nothing else of the page does either, and the view says so.
 */
export function useLaterComponent<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | null {
  const later = useLater();
  const [component, setComponent] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    if (!later) return;
    load().then(
      (loaded) => setComponent(() => loaded),
      () => undefined,
    );
  }, [later]);
  return component;
}
