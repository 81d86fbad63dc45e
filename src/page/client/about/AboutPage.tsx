import { MANUAL_PATH } from '../../manualPath.ts';
import { Notices } from '../frame/states.tsx';
import { KeyList } from '../keys/KeyList.tsx';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { GraphFacts } from './GraphFacts.tsx';
import { Interfaces } from './Interfaces.tsx';
import { QualityMeanings } from './QualityMeanings.tsx';
import { StanceMeanings } from './StanceMeanings.tsx';

/** How to read the page, what the graph holds, and how to get at it and cite it. */
export function AboutPage() {
  const text = words().about;
  useTitle(text.title);
  const sections = [
    { id: 'stances', heading: text.headings.stances, body: <StanceMeanings /> },
    { id: 'signs', heading: text.headings.signs, body: <QualityMeanings /> },
    { id: 'silence', heading: text.headings.silence, body: <p>{text.silence}</p> },
    { id: 'graph', heading: text.headings.graph, body: <GraphFacts /> },
    { id: 'data', heading: text.headings.data, body: <Interfaces /> },
    { id: 'cite', heading: text.headings.cite, body: text.cite.map((line) => <p key={line}>{line}</p>) },
    { id: 'keys', heading: text.headings.keys, body: <KeyList view={null} /> },
  ];
  return (
    <main class="alone howto">
      <h1>{text.title}</h1>
      <Notices />
      <p class="lead">{text.lead}</p>
      <p>
        <a href={MANUAL_PATH}>{words().top.manual}</a>
      </p>
      <nav aria-label={text.contents}>
        <ul>
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, heading, body }) => (
        <section key={id} id={id} aria-labelledby={`${id}-heading`}>
          <h2 id={`${id}-heading`}>{heading}</h2>
          {body}
        </section>
      ))}
    </main>
  );
}
