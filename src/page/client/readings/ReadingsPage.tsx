import { documentName } from '../../../diagrams/documentName.ts';
import { formatAddress } from '../../Address.ts';
import { documents } from '../../operations/reader.ts';
import { readings } from '../../operations/readings.ts';
import { fill } from '../../words/fill.ts';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { readingsWords } from './readingsWords.ts';
import { SideBySide } from './SideBySide.tsx';

/** What two people who coded one text read differently in it. */
export function ReadingsPage() {
  const { address } = useNavigation();
  const { document } = address;
  useTitle(words().works.readings);
  return (
    <main class="alone readings">
      <h1>{words().works.readings}</h1>
      <Notices />
      {document === null ? <Texts /> : <OfText slug={document} />}
    </main>
  );
}

function OfText({ slug }: { readonly slug: string }) {
  const text = readingsWords();
  const asked = useOperation(readings, { document: slug });
  if (asked.kind === 'failed') return <Failure message={asked.message} retry={asked.retry} />;
  if (asked.kind === 'loading') return <Loading />;
  const { document, coderAgreement } = asked.answer;
  if (document === null) return <p>{fill(text.unknown, { slug })}</p>;
  return (
    <>
      <p>
        <a href={formatAddress({ view: 'reader', document: slug })}>
          <bdi>{documentName({ ...document, opening: null }).text}</bdi>
        </a>
      </p>
      <SideBySide document={slug} agreement={coderAgreement} />
    </>
  );
}

/** Texts to choose from. */
function Texts() {
  const { address } = useNavigation();
  const asked = useOperation(documents, { after: address.after });
  if (asked.kind === 'failed') return <Failure message={asked.message} retry={asked.retry} />;
  if (asked.kind === 'loading') return <Loading />;
  return (
    <>
      <p>{readingsWords().choose}</p>
      <ul class="documents">
        {asked.answer.documents.nodes.map((one) => (
          <li key={one.slug}>
            <a href={formatAddress({ view: 'readings', document: one.slug })}>
              <bdi>{documentName({ ...one, opening: one.passages.nodes[0]?.exact ?? null }).text}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
