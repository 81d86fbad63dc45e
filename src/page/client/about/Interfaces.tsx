import { NO_FILTER } from '../../Address.ts';
import { digestPath } from '../../digestPath.ts';
import { positionsCall } from '../../operations/positions.ts';
import { useNavigation } from '../navigation.ts';
import { graphiqlPath } from '../share/graphiqlPath.ts';
import { language, words } from '../words.ts';

const DIAGRAMS = ['svg', 'png', 'mmd', 'dot', 'graphml', 'gexf', 'json', 'csv'];
const DIGESTS = ['', '.atom'] as const;
const EXPORTS = ['csv', 'annotation', 'prov'];

/** The ways in which programs get the same. */
export function Interfaces() {
  const { address } = useNavigation();
  const { interfaces } = words().about;
  const question = { query: FIRST_QUESTION, variables: {} };
  return (
    <ul class="interfaces">
      <li>
        <a href={graphiqlPath(question)}>GraphQL</a>: {interfaces.graphql}{' '}
        <a href={graphiqlPath(positionsCall({ filter: NO_FILTER, after: null }))}>{interfaces.positions}</a>
      </li>
      <li>
        {interfaces.diagrams} <Formats paths={DIAGRAMS.map((format) => `/diagram.${format}`)} />
      </li>
      <li>
        {interfaces.exports} <Formats paths={EXPORTS.map((format) => `/export/${format}`)} />
      </li>
      <li>
        {interfaces.digest}{' '}
        <Formats paths={DIGESTS.map((ending) => digestPath(address, language(), ending))} />
      </li>
      <li>{interfaces.mcp}</li>
      <li>{interfaces.addresses}</li>
    </ul>
  );
}

function Formats({ paths }: { readonly paths: readonly string[] }) {
  return (
    <>
      {paths.map((path, index) => (
        <span key={path}>
          {index > 0 && ', '}
          <a href={path}>
            <code>{path}</code>
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
