import { useEffect } from 'preact/hooks';
import { formatAddress } from '../../Address.ts';
import { documents, readDocument } from '../../operations/reader.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { Reading } from './Reading.tsx';

/** The reader: a document with its passages underlined, or what there is to read. */
export function ReaderPage() {
  const { address } = useNavigation();
  return address.document === null ? <Documents /> : <OneDocument slug={address.document} />;
}

function OneDocument({ slug }: { readonly slug: string }) {
  const answered = useOperation(readDocument, { slug });
  return (
    <main>
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'ready' && answered.answer.document === null && (
        <div class="state">
          <h1>There is no document “{slug}”</h1>
          <p>
            <a href="/reader">What there is to read</a>
          </p>
        </div>
      )}
      {answered.kind === 'ready' && answered.answer.document !== null && (
        <Reading key={slug} document={answered.answer.document} />
      )}
    </main>
  );
}

function Documents() {
  const { address, go } = useNavigation();
  const answered = useOperation(documents, { after: address.after });
  const list = answered.kind === 'ready' ? answered.answer.documents : null;
  const only = list?.nodes.length === 1 && !list.pageInfo.hasNextPage && address.after === null;
  const onlySlug = only ? (list?.nodes[0]?.slug ?? null) : null;
  useEffect(() => {
    if (onlySlug !== null) go({ view: 'reader', document: onlySlug }, 'replace');
  }, [onlySlug]);
  return (
    <main class="alone">
      <h1>What there is to read</h1>
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {list?.nodes.length === 0 && <p>No text has been loaded yet.</p>}
      <ul class="documents">
        {list?.nodes.map(({ slug, title, publisher, publishedAt }) => (
          <li key={slug}>
            <a href={formatAddress({ view: 'reader', document: slug })}>{title ?? slug}</a>{' '}
            {[publisher, publishedAt].filter((part) => part !== null).join(', ')}
          </li>
        ))}
      </ul>
      {list?.pageInfo.hasNextPage && (
        <a class="button" href={formatAddress({ view: 'reader', after: list.pageInfo.endCursor })}>
          Next page
        </a>
      )}
    </main>
  );
}
