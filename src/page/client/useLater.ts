import { useEffect, useState } from 'preact/hooks';

/** False until the first drawing is on the screen: for what may wait. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setLater(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return later;
}
