import { useEffect, useRef, useState } from 'preact/hooks';
import { formatAddress } from '../../Address.ts';
import { linksOfFound } from '../../linksOfFound.ts';
import { type FindAnswer, findCall, foundTypes, IN_FIELD } from '../../operations/find.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { useSettled } from '../useSettled.ts';
import { language, words } from '../words.ts';

/** Finds words wherever they stand, and leads there: a combobox with a list of links, the last of which has all results. */
export function SearchBox() {
  const { search } = words();
  const { address, go, announce } = useNavigation();
  const [typed, setTyped] = useState(address.words ?? '');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const sought = useSettled(typed.trim());
  useEffect(() => setOpen(false), [address]);
  // Back leads to the words of another search.
  useEffect(() => setTyped(address.words ?? ''), [address.words]);

  // What stands there because its results are shown is asked by their page.
  const asks = sought !== '' && open;
  const answered = useAnswer<FindAnswer>(asks ? findCall({ words: sought, first: IN_FIELD }) : null);
  const answer = answered.kind === 'ready' && asks ? answered.answer : null;
  const links = foundTypes.flatMap((type) =>
    (answer?.[type]?.nodes ?? [])
      .flatMap((found) => linksOfFound(found, words()))
      .map((link) => ({ ...link, of: search.kinds[link.kind] })),
  );
  const total = foundTypes.reduce((all, type) => all + (answer?.[type]?.totalCount ?? 0), 0);
  const results = formatAddress({ view: 'search', words: typed.trim() });
  const isSettled = answer !== null;
  useEffect(() => {
    setAt(-1);
    if (isSettled)
      announce(
        links.length === 0
          ? fill(search.nothing, { words: sought })
          : plural(language(), search.found, total),
      );
  }, [isSettled, sought]);

  const shown = open && sought !== '';
  const options = links.length + (links.length > 0 ? 1 : 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
      setTyped('');
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options > 0) {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = at === -1 && step === -1 ? options - 1 : (at + step + options) % options;
      setAt(next);
      list.current?.querySelectorAll('a')[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      setOpen(false);
      if (at >= 0) list.current?.querySelectorAll('a')[at]?.click();
      else go({ view: 'search', words: typed.trim() });
    }
  };
  return (
    <search
      class="search"
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOpen(false);
      }}
    >
      <label for="words">{search.label}</label>
      <input
        id="words"
        type="search"
        autocomplete="off"
        spellcheck={false}
        role="combobox"
        aria-expanded={shown && options > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 && shown ? `found-${at}` : undefined}
        placeholder={search.placeholder}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <div class="found" hidden={!shown}>
        {answered.kind === 'failed' && asks && <p>{answered.message}</p>}
        {isSettled && links.length === 0 && <p>{fill(search.nothing, { words: sought })}</p>}
        {asks && answered.kind === 'loading' && <p>{search.searching}</p>}
        <div id="found" ref={list} role="listbox" aria-label={search.label}>
          {links.map((link, index) => (
            <a
              key={link.href}
              id={`found-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              href={link.href}
            >
              <span class="what">{link.of}</span> {link.text}
              {link.detail !== undefined && <small>{link.detail}</small>}
            </a>
          ))}
          {links.length > 0 && (
            <a
              id={`found-${links.length}`}
              class="all"
              role="option"
              aria-selected={links.length === at}
              tabIndex={-1}
              href={results}
            >
              {search.all}: {plural(language(), search.found, total)}
            </a>
          )}
        </div>
      </div>
    </search>
  );
}
