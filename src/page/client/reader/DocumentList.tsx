import { useEffect } from 'preact/hooks';
import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import { formatAddress } from '../../Address.ts';
import { documents } from '../../operations/reader.ts';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { currentKey } from '../key.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useLaterComponent } from '../useLaterComponent.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';

/** What there is to read, a page at a time; where it is one text, that text. */
export function DocumentList() {
  const { address, go } = useNavigation();
  const { filter } = address;
  const answered = useOperation(documents, { after: address.after });
  const list = answered.kind === 'ready' ? answered.answer.documents : null;
  // Who is led on would not see what is wrong in the address.
  const mayLeadOn = address.after === null && address.faults.length === 0;
  const only = list?.nodes.length === 1 && !list.pageInfo.hasNextPage && mayLeadOn;
  const onlySlug = only ? (list?.nodes[0]?.slug ?? null) : null;
  useEffect(() => {
    if (onlySlug !== null) go({ view: 'reader', document: onlySlug, filter }, 'replace');
  }, [onlySlug]);
  const text = words().reader;
  useTitle(text.list);
  return (
    <main class="alone">
      <h1>{text.list}</h1>
      <Notices />
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {list?.nodes.length === 0 && <p>{text.noDocuments}</p>}
      <ul class="documents">
        {list?.nodes.map(({ slug, title, publisher, publishedAt, sections, passages }) => {
          const name = documentName({ slug, title, sections, opening: passages.nodes[0]?.exact ?? null });
          const facts = [
            ...(name.from === 'title' ? [] : [text.untitledShort[name.from]]),
            ...[publisher, publishedAt && dateInWords(publishedAt, language())].filter(
              (part) => part !== null,
            ),
          ];
          return (
            <li key={slug}>
              <a href={formatAddress({ view: 'reader', document: slug, filter })}>
                <bdi>{name.text}</bdi>
              </a>
              {facts.map((fact, index) => (
                <span key={fact} class="sourcefacts">
                  {index === 0 ? ' ' : ' · '}
                  <bdi>{fact}</bdi>
                </span>
              ))}
            </li>
          );
        })}
      </ul>
      {list !== null && currentKey() !== null && <LaterAddLink />}
      {list?.pageInfo.hasNextPage && (
        <a class="button" href={formatAddress({ view: 'reader', after: list.pageInfo.endCursor, filter })}>
          {words().page.next}
        </a>
      )}
    </main>
  );
}

/** Who may add texts is told once the list stands there. */
function LaterAddLink() {
  const Link = useLaterComponent(async () => (await import('../viewer/AddLink.tsx')).AddLink);
  return <p>{Link && <Link />}</p>;
}
