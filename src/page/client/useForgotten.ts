import { useEffect, useState } from 'preact/hooks';
import { whenForgotten } from './answers.ts';

/** Another number whenever answers were forgotten, because something was written. */
export function useForgotten(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => whenForgotten(setTimes), []);
  return times;
}
