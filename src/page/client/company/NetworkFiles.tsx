import { dataPath } from '../../dataPath.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';

const FORMATS = [
  ['csv', 'CSV'],
  ['graphml', 'GraphML'],
  ['gexf', 'GEXF'],
  ['json', 'JSON'],
] as const;

/** The same for other programs, cut alike. They are cut by one of each: where several are chosen, there are none. */
export function NetworkFiles() {
  const { filter, said } = useNavigation().address;
  // Files are of today.
  if (said !== null) return null;
  if ([filter.actor, filter.issue, filter.target].some(({ length }) => length > 1)) return null;
  // Of one actor alone there would be no tie.
  const cut = { ...filter, actor: [] };
  return (
    <p class="source">
      {words().company.files}{' '}
      {FORMATS.map(([ending, name], at) => (
        <span key={ending}>
          {at > 0 && ', '}
          <a href={dataPath(`/export/network.${ending}`, cut, { of: 'subtract' })}>{name}</a>
        </span>
      ))}
    </p>
  );
}
