import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { PrintedWords } from './PrintedWords.tsx';
import { today } from './today.ts';
import { useViewFacts } from './useViewFacts.ts';

/** What stands below a view on paper, and nowhere else: where it is from, where it can be seen, and when it was printed. */
export function PrintFoot() {
  const { address } = useNavigation();
  const facts = useViewFacts(address);
  const { share, view } = words();
  if (facts === null) return null;
  return (
    <>
      {address.view === 'graph' && facts.view !== null && <PrintedWords view={facts.view} />}
      <div class="printed foot">
        {facts.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {facts.url} · {fill(share.printed, { date: dateInWords(today(), view.language) })}
        </p>
      </div>
    </>
  );
}
