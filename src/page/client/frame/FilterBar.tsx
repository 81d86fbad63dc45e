import {
  encoding,
  HEDGED_MARK,
  MIXED_MARK,
  REPORTED_MARK,
  type Stance,
  stances,
} from '../../../diagrams/encoding.ts';
import { type Filter, isFiltered, NO_FILTER } from '../../Address.ts';
import { choices, chosen } from '../../operations/choices.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useLater } from '../useLater.ts';
import { useNarrow } from '../useNarrow.ts';
import { words } from '../words.ts';
import { StanceSample } from './StanceSample.tsx';

type Name = 'actor' | 'issue' | 'document';
const LABELS: Readonly<Record<Name, string>> = { actor: 'Actor', issue: 'Question', document: 'Document' };

interface Choice {
  readonly slug: string;
  readonly text: string;
}

/** Cuts the positions by actor, question, document and stance. The stances are the key to the drawing as well. */
export function FilterBar({ count }: { readonly count: string }) {
  const { address, go } = useNavigation();
  const { filter } = address;
  const options = useOptions(filter);
  const set = (changes: Partial<Filter>) =>
    go({ ...address, filter: { ...filter, ...changes }, after: null, position: null });
  const chosenIn = (name: Name) => (name === 'document' ? filter.document : filter[name][0]) ?? '';
  const toggle = (stance: Stance, on: boolean) => {
    const now = filter.stance.length === 0 ? stances : filter.stance;
    const next = stances.filter((known) => (known === stance ? on : now.includes(known)));
    set({ stance: next.length === stances.length ? [] : next });
  };
  const narrow = useNarrow();
  const all = (
    <>
      <div class="selects">
        {(['actor', 'issue', 'document'] as const).map((name) => (
          <label key={name} class={`choose ${name}`}>
            <span>{LABELS[name]}</span>
            <select
              value={chosenIn(name)}
              onChange={(event) => {
                const slug = event.currentTarget.value;
                if (name === 'document') set({ document: slug || null });
                else set({ [name]: slug === '' ? [] : [slug] });
              }}
            >
              <option value="">All</option>
              {options[name].map(({ slug, text }) => (
                <option key={slug} value={slug}>
                  {text}
                </option>
              ))}
              {options.more[name] && <option disabled>more: by the search</option>}
            </select>
          </label>
        ))}
        <a
          class="button"
          href="/"
          hidden={!isFiltered(filter)}
          onClick={(event) => {
            event.preventDefault();
            set(NO_FILTER);
          }}
        >
          Clear filters
        </a>
        {!narrow && <span class="count">{count}</span>}
      </div>
      <fieldset class="stances">
        <legend class="unseen">Stances</legend>
        {stances.map((stance) => (
          <label key={stance} class={stance.toLowerCase()}>
            <input
              type="checkbox"
              checked={filter.stance.length === 0 || filter.stance.includes(stance)}
              onChange={(event) => toggle(stance, event.currentTarget.checked)}
            />
            <StanceSample stance={stance} />
            <span class="mark" aria-hidden="true">
              {encoding[stance].mark}
            </span>
            <span>{words().position.stances[stance]}</span>
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={filter.former}
            onChange={(event) => set({ former: event.currentTarget.checked })}
          />
          <s>no longer held</s>
        </label>
        <span class="key">
          <b>{REPORTED_MARK}</b> as others report
        </span>
        <span class="key">
          <b>{HEDGED_MARK}</b> as the text guesses
        </span>
        <span class="key">
          <b>{MIXED_MARK}</b> takes the other side as well
        </span>
        <span class="key">
          <i>Name</i> left unnamed by the text
        </span>
      </fieldset>
    </>
  );
  return (
    <section class="filters" aria-label="Filters">
      {narrow ? (
        <details>
          <summary>Filters and key {count !== '' && <span>· {count}</span>}</summary>
          {all}
        </details>
      ) : (
        all
      )}
    </section>
  );
}

interface Options extends Readonly<Record<Name, readonly Choice[]>> {
  /** Whether there is more than is offered. */
  readonly more: Readonly<Record<Name, boolean>>;
}

/** The choices, with what the address names among them even where the first page of choices has it not. */
function useOptions(filter: Filter): Options {
  const later = useLater();
  const all = useOperation(choices, later ? {} : null);
  const [actor = '', issue = '', document = ''] = [filter.actor[0], filter.issue[0], filter.document ?? ''];
  const names = useOperation(chosen, actor + issue + document === '' ? null : { actor, issue, document });
  const named = names.kind === 'ready' ? names.answer : null;
  const offered = all.kind === 'ready' ? all.answer : null;
  const offer = (slug: string, own: Choice | null, list: readonly Choice[]) =>
    slug === '' || list.some((option) => option.slug === slug)
      ? list
      : [own ?? { slug, text: slug }, ...list];
  const texts = {
    actor: (one: { slug: string; name: string }) => ({ slug: one.slug, text: one.name }),
    document: (one: { slug: string; title: string | null }) => ({
      slug: one.slug,
      text: one.title ?? one.slug,
    }),
  };
  const more = {
    actor: offered?.actors.pageInfo.hasNextPage ?? false,
    issue: offered?.issues.pageInfo.hasNextPage ?? false,
    document: offered?.documents.pageInfo.hasNextPage ?? false,
  };
  return {
    more,
    actor: offer(
      actor,
      named?.actor ? texts.actor(named.actor) : null,
      byText((offered?.actors.nodes ?? []).map(texts.actor)),
    ),
    issue: offer(issue, named?.issue ?? null, byText(offered?.issues.nodes ?? [])),
    document: offer(
      document,
      named?.document ? texts.document(named.document) : null,
      byText((offered?.documents.nodes ?? []).map(texts.document)),
    ),
  };
}

function byText(options: readonly Choice[]): Choice[] {
  return options.toSorted((a, b) => a.text.localeCompare(b.text));
}
