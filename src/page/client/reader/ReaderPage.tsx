import { readDocument } from '../../operations/reader.ts';
import { fill } from '../../words/fill.ts';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';
import { DocumentList } from './DocumentList.tsx';
import { Reading } from './Reading.tsx';

/** The reader: a document with its passages underlined, or what there is to read. */
export function ReaderPage() {
  const { address } = useNavigation();
  return address.document === null ? <DocumentList /> : <OneDocument slug={address.document} />;
}

function OneDocument({ slug }: { readonly slug: string }) {
  const answered = useOperation(readDocument, { slug });
  return (
    <main>
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'ready' && answered.answer.document === null && (
        <div class="state">
          <h1>{fill(words().reader.missing, { slug })}</h1>
          <Notices />
          <p>
            <a href="/reader">{words().reader.list}</a>
          </p>
        </div>
      )}
      {answered.kind === 'ready' && answered.answer.document !== null && (
        <Reading key={slug} document={answered.answer.document} />
      )}
    </main>
  );
}
