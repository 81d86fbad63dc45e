import type { ComponentChildren } from 'preact';
import { words } from './words.ts';

/** What is more than text, in the quotation marks of the page's language. */
export function Quoted({ children }: { readonly children: ComponentChildren }) {
  const { open, close } = words().view.quotation;
  return (
    <>
      {open}
      {children}
      {close}
    </>
  );
}
