import { useEffect, useState } from 'preact/hooks';

const PAUSE = 200;

/** A text once nobody has changed it for a moment: what is typed is not asked for letter by letter. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === '') {
      setSettled('');
      return undefined;
    }
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
