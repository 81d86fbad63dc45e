import type { Filter } from '../../Address.ts';
import { faultSentence } from '../../faultSentence.ts';
import { useNavigation } from '../navigation.ts';
import { useLaterComponent } from '../useLaterComponent.ts';
import { words } from '../words.ts';

/** While nothing is there yet. */
export function Loading() {
  return (
    <p class="state" aria-busy="true">
      {words().page.loading}
    </p>
  );
}

export interface FailureProps {
  readonly message: string;
  readonly retry: () => void;
}

/** What went wrong, and a way to try again. */
export function Failure({ message, retry }: FailureProps) {
  return (
    <div class="state failure" role="alert">
      <h2>{words().page.failed}</h2>
      <p>{message}</p>
      <button type="button" onClick={retry}>
        {words().page.again}
      </button>
    </div>
  );
}

/** What an address asks for and does not exist. */
export function Notices() {
  const { address } = useNavigation();
  const { filter, group } = address;
  const { actor, issue, target, document } = filter;
  return (
    <>
      {address.faults
        .map((fault) => faultSentence(fault, words()))
        .map((sentence) => (
          <p key={sentence} class="notice" role="alert">
            {sentence}
          </p>
        ))}
      {[...actor, ...issue, ...target, document ?? [], group ?? []].flat().length > 0 && <LaterNames />}
    </>
  );
}

/** What the address is cut by and the graph does not have comes once the view stands there. */
function LaterNames() {
  const Names = useLaterComponent(async () => (await import('./laterParts.ts')).laterParts.UnknownNames);
  return Names && <Names />;
}

/** An honest empty picture; why it is empty comes with a script of its own. */
export function Nothing({ filter }: { readonly filter: Filter }) {
  const Why = useLaterComponent(async () => (await import('./laterParts.ts')).laterParts.WhyNothing);
  return Why === null ? <Loading /> : <Why filter={filter} />;
}
