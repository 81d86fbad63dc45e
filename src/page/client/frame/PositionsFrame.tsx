import { useState } from 'preact/hooks';
import { FilterBar } from './FilterBar.tsx';
import { ShownPositions, type ShownPositionsProps } from './ShownPositions.tsx';

/** A view of positions with its filters above it. */
export function PositionsFrame({ title, children }: Pick<ShownPositionsProps, 'title' | 'children'>) {
  const [count, setCount] = useState('');
  return (
    <main>
      <h1 class="unseen">{title}</h1>
      <FilterBar count={count} />
      <ShownPositions title={title} onCount={setCount}>
        {children}
      </ShownPositions>
    </main>
  );
}
