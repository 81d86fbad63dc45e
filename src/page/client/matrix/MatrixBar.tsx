import type { ComponentChildren } from 'preact';
import { type Sort, sorts } from '../../Address.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';

interface Props {
  /** Whether there are groups, and all of them are closed. */
  readonly groups: 'none' | 'open' | 'closed';
  /** What is said of what is shown, and how to go on. */
  readonly children?: ComponentChildren;
}

/** What the matrix is ordered by, and its groups all at once. */
export function MatrixBar({ groups, children }: Props) {
  const { address, go } = useNavigation();
  const text = words().matrix;
  return (
    <div class="matrixbar">
      <label>
        {text.sort}
        <select
          value={address.sort}
          onChange={({ currentTarget }) => {
            const sort = sorts.find((known) => known === currentTarget.value);
            go({ ...address, sort: sort ?? sorts[0], row: 0, column: 0 }, 'replace');
          }}
        >
          {sorts.map((sort: Sort) => (
            <option key={sort} value={sort}>
              {text.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      {groups !== 'none' && (
        <button
          type="button"
          onClick={() => go({ ...address, closed: groups === 'closed' ? [] : [EVERY_GROUP] }, 'replace')}
        >
          {groups === 'closed' ? text.openAll : text.closeAll}
        </button>
      )}
      {children}
    </div>
  );
}

/** Stands in an address for all groups. */
export const EVERY_GROUP = 'all';
