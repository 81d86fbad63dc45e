import { quoted } from '../../../diagrams/quoted.ts';
import { formatAddress } from '../../Address.ts';
import type { Quoted } from '../../operations/subjects.ts';
import { words } from '../words.ts';

/** Words that state something, each of which leads to its place in the text. */
export function QuotedWords({ evidence }: { readonly evidence: readonly Quoted[] }) {
  return (
    <>
      {evidence.map(({ id, exact, document }) => (
        <blockquote key={id}>
          <a href={formatAddress({ view: 'reader', document: document.slug, passage: id })}>
            {quoted(exact, words().view)}
          </a>
        </blockquote>
      ))}
    </>
  );
}
