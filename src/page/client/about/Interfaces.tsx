import { NO_FILTER } from '../../Address.ts';
import { positionsCall } from '../../operations/positions.ts';
import { graphiqlPath } from '../share/graphiqlPath.ts';
import { words } from '../words.ts';

const DIAGRAMS = ['svg', 'png', 'mmd', 'dot', 'graphml', 'gexf', 'json', 'csv'];
const EXPORTS = ['csv', 'annotation', 'prov'];

/** The ways in which programs get the same. */
export function Interfaces() {
  const { interfaces } = words().about;
  const question = { query: FIRST_QUESTION, variables: {} };
  return (
    <ul class="interfaces">
      <li>
        <a href={graphiqlPath(question)}>GraphQL</a>: {interfaces.graphql}{' '}
        <a href={graphiqlPath(positionsCall({ filter: NO_FILTER, after: null }))}>{interfaces.positions}</a>
      </li>
      <li>
        {interfaces.diagrams} <Formats path="/diagram." formats={DIAGRAMS} />
      </li>
      <li>
        {interfaces.exports} <Formats path="/export/" formats={EXPORTS} />
      </li>
      <li>{interfaces.mcp}</li>
      <li>{interfaces.addresses}</li>
    </ul>
  );
}

function Formats({ path, formats }: { readonly path: string; readonly formats: readonly string[] }) {
  return (
    <>
      {formats.map((format, index) => (
        <span key={format}>
          {index > 0 && ', '}
          <a href={path + format}>
            <code>{path + format}</code>
          </a>
        </span>
      ))}
    </>
  );
}

/** Who proposes what, who objects, and in which words. */
const FIRST_QUESTION = `# Who proposes what, and who objects, in which words?
query WhoProposesWhat {
  proposals(first: 20) {
    nodes {
      text
      unattributed
      proposedBy { nodes { actor { name } claims { nodes { evidence { exact } } } } }
      objectedToBy { nodes { actor { name } stance claims { nodes { evidence { exact } } } } }
    }
  }
}
`;
