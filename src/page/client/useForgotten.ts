import { useEffect, useState } from 'preact/hooks';
import { timesForgotten, whenForgotten } from './answers.ts';

/** How often answers were forgotten, because something was written; what uses it is drawn again when they are. */
export function useForgotten(): number {
  const [times, setTimes] = useState(timesForgotten);
  useEffect(() => whenForgotten(() => setTimes(timesForgotten())), []);
  return times;
}
