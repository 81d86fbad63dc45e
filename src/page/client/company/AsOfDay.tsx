import { dayNumber } from '../../../analysis/dayNumber.ts';
import { dayOfNumber } from '../../../analysis/dayOfNumber.ts';
import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { textDays, textDaysVariables } from '../../operations/textDays.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';
import { spanOfDays } from './spanOfDays.ts';

/** A day as of which all is shown, for words that tell no day: by when their texts were published. */
export function AsOfDay() {
  const { address, go } = useNavigation();
  const { company: text } = words();
  const days = useOperation(textDays, textDaysVariables(address));
  const whole = days.kind === 'ready' ? spanOfDays(days.answer.network) : null;
  // Its place is kept until the days are known, and after that: what stands below never moves.
  if (whole === null)
    return <div class="asof">{days.kind !== 'loading' && <p class="timeline-note">{text.noDays}</p>}</div>;
  const chosen = address.said === null ? whole.last : dayNumber(address.said);
  const shown = dateInWords(dayOfNumber(chosen), language());
  const choose = (day: number) =>
    go({ ...address, said: day >= whole.last ? null : dayOfNumber(day), after: null }, 'replace');
  return (
    <div class="asof">
      <label>
        {text.asOf}
        <input
          type="range"
          min={whole.first}
          max={whole.last}
          value={chosen}
          aria-valuetext={shown}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        />
      </label>
      <output>{address.said === null ? fill(text.asOfLast, { day: shown }) : shown}</output>
      <p class="timeline-note">{text.asOfNote}</p>
    </div>
  );
}
