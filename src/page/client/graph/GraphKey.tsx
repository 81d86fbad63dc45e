import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { encoding, HEDGED_MARK, MIXED_MARK, REPORTED_MARK } from '../../../diagrams/encoding.ts';
import { textWidth } from '../../../diagrams/layout/textWidth.ts';
import { type LegendEntry, legendEntries } from '../../../diagrams/legendEntries.ts';
import { words } from '../words.ts';
import { EdgeLine } from './EdgeLine.tsx';

const FONT = 13;
const SAMPLE = 32;
/** What an entry takes beside its words and its sample, with the gap to the next; and the button for the others. */
const BESIDE = 34;
const BUTTON = 120;

/** What lines and marks mean: in one line that stays in sight, as far as there is room; the rest opens under it. */
export function GraphKey({ view, width }: { readonly view: DiagramView; readonly width: number }) {
  const entries = legendEntries(view);
  const shown = howManyFit(entries, width);
  const all = shown === entries.length;
  return (
    <section class="graphkey" aria-label={words().graph.key}>
      {shown > 0 && (
        <ul>
          {entries.slice(0, shown).map((entry) => (
            <Entry key={keyOf(entry)} entry={entry} />
          ))}
        </ul>
      )}
      {!all && (
        <details>
          <summary>
            {shown > 0 ? (
              words().graph.moreSigns
            ) : (
              <>
                {words().graph.key} <Marks entries={entries} />
              </>
            )}
          </summary>
          <ul>
            {entries.slice(shown).map((entry) => (
              <Entry key={keyOf(entry)} entry={entry} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** On a phone it is none: half a key is none. */
function howManyFit(entries: readonly LegendEntry[], width: number): number {
  const widths = entries.map((entry) => textWidth(labelOf(entry), FONT) * 0.92 + sampleWidth(entry) + BESIDE);
  const upTo = (room: number) => {
    let left = room;
    const first = widths.findIndex((wide) => {
      left -= wide;
      return left < 0;
    });
    return first === -1 ? widths.length : first;
  };
  if (upTo(width) === entries.length) return entries.length;
  const some = upTo(width - BUTTON);
  return some < 3 ? 0 : some;
}

function keyOf(entry: LegendEntry): string {
  return entry.kind === 'stance' ? entry.stance : entry.kind;
}

function sampleWidth({ kind }: LegendEntry): number {
  return kind === 'stance' || kind === 'former' || kind === 'reported' ? SAMPLE : 0;
}

function labelOf(entry: LegendEntry): string {
  const { graph, position } = words();
  switch (entry.kind) {
    case 'stance':
      return position.stances[entry.stance];
    case 'former':
      return graph.earlier;
    default:
      return graph[entry.kind];
  }
}

const MARKS = { former: '', unnamed: '', reported: REPORTED_MARK, hedged: HEDGED_MARK, mixed: MIXED_MARK };

function markOf(entry: LegendEntry): string {
  return entry.kind === 'stance' ? encoding[entry.stance].mark : MARKS[entry.kind];
}

function Entry({ entry }: { readonly entry: LegendEntry }) {
  const stance = entry.kind === 'stance' ? entry.stance : 'SUPPORTS';
  const mark = markOf(entry);
  return (
    <li class={`${stance.toLowerCase()} ${entry.kind}`}>
      {sampleWidth(entry) > 0 && (
        <svg width={SAMPLE} height="14" aria-hidden="true">
          <EdgeLine
            from={{ x: 0, y: 7 }}
            to={{ x: SAMPLE, y: 7 }}
            stance={stance}
            former={entry.kind === 'former'}
            reported={entry.kind === 'reported'}
          />
        </svg>
      )}
      {mark !== '' && (
        <span class="mark" aria-hidden="true">
          {mark}
        </span>
      )}
      <span>{labelOf(entry)}</span>
    </li>
  );
}

/** Only the marks, for where there is no room for words. */
function Marks({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <span class="marks" aria-hidden="true">
      {entries.filter(markOf).map((entry) => (
        <span key={keyOf(entry)} class={entry.kind === 'stance' ? entry.stance.toLowerCase() : ''}>
          <span class="mark">{markOf(entry)}</span>
        </span>
      ))}
    </span>
  );
}
