import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import { formatAddress } from '../../Address.ts';
import type { DocumentAnswer } from '../../operations/reader.ts';
import { language, words } from '../words.ts';

type Revised = Pick<NonNullable<DocumentAnswer['document']>, 'revises' | 'revisedBy'>;

/** What leads to the versions of the text before and after this one. */
export function Versions({ document: { revises, revisedBy } }: { readonly document: Revised }) {
  const others = [
    ...revisedBy.nodes.map((version) => ({ name: words().reader.later, version })),
    ...(revises === null ? [] : [{ name: words().reader.earlier, version: revises }]),
  ];
  if (others.length === 0) return null;
  return (
    <p>
      {others.map(({ name, version }, i) => (
        <span key={version.slug}>
          {i > 0 && ' · '}
          {name}:{' '}
          <a href={formatAddress({ view: 'reader', document: version.slug })}>
            {documentName({ ...version, opening: null }).text}
          </a>
          {version.publishedAt !== null && `, ${dateInWords(version.publishedAt, language())}`}
        </span>
      ))}
    </p>
  );
}
