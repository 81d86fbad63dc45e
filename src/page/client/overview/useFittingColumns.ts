import { useEffect, useState } from 'preact/hooks';

/** Pixels that a column takes, and what stands before the first. */
const COLUMN = 124;
const BEFORE = 500;

/** How many columns of the table the window has room for, beside the questions, the sums and the others. */
export function useFittingColumns(): number {
  const [width, setWidth] = useState(() => document.documentElement.clientWidth);
  useEffect(() => {
    const change = () => setWidth(document.documentElement.clientWidth);
    addEventListener('resize', change);
    return () => removeEventListener('resize', change);
  }, []);
  return Math.max(2, Math.floor((width - BEFORE) / COLUMN));
}
