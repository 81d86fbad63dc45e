import { useEffect } from 'preact/hooks';
import { words } from './words.ts';

/** Gives the window the title of what it shows, before the name of the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = titleWith(title, words().page.name);
  }, [title]);
}

function titleWith(title: string, name: string): string {
  return title === '' ? name : `${title} · ${name}`;
}
