import { useEffect, useState } from 'preact/hooks';
import type { OutboxState } from './Outbox.ts';
import { pageOutbox } from './pageOutbox.ts';

/** How the outbox of this tab stands; what uses it is drawn again when that changes. */
export function useOutbox(): OutboxState {
  const [state, setState] = useState(() => pageOutbox.state());
  useEffect(() => {
    const update = () => setState(pageOutbox.state());
    update();
    return pageOutbox.listen(update);
  }, []);
  return state;
}
