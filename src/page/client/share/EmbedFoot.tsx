import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { useViewFacts } from './useViewFacts.ts';
import { wholeAddress } from './viewFacts.ts';

/** Under a view that stands in a frame: where it is from, and the way to the whole. */
export function EmbedFoot() {
  const { address } = useNavigation();
  const facts = useViewFacts(address);
  return (
    <footer class="embedfoot">
      {facts?.foot.map((line) => (
        <span key={line}>{line} </span>
      ))}
      <a href={wholeAddress(address)} target="_blank" rel="noopener">
        {words().share.whole}
      </a>
    </footer>
  );
}
