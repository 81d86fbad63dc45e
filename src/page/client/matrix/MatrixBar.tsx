import type { ComponentChildren } from 'preact';
import { sorts } from '../../addressValues.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';

/** What the matrix is ordered by, and more controls beside that. */
export function MatrixBar({ children }: { readonly children: ComponentChildren }) {
  const { address, go } = useNavigation();
  const text = words().matrix;
  return (
    <div class="matrixbar">
      <label>
        {text.sort}
        <select
          value={address.sort}
          onChange={({ currentTarget }) => {
            const sort = sorts.find((known) => known === currentTarget.value) ?? sorts[0];
            go({ ...address, sort, row: 0, column: 0 }, 'replace');
          }}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {text.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  );
}
