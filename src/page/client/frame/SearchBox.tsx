import { useEffect, useRef, useState } from 'preact/hooks';
import { type Found, find } from '../../operations/find.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { linksOfFound } from './linksOfFound.ts';

const PAUSE = 200;

/** Finds words wherever they stand, and leads there: a combobox with a list of links. */
export function SearchBox() {
  const { address, announce } = useNavigation();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => setOpen(false), [address]);

  const answered = useOperation(find, words === '' ? null : { words });
  const found: readonly Found[] =
    answered.kind === 'ready' && words !== '' ? answered.answer.search.nodes : [];
  const links = found.flatMap(linksOfFound);
  const settled = words !== '' && answered.kind === 'ready';
  useEffect(() => {
    setAt(-1);
    if (settled) announce(links.length === 0 ? `Nothing found for ${words}` : `${links.length} found`);
  }, [settled, words]);

  const shown = open && words !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
      setTyped('');
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && links.length > 0) {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = at === -1 && step === -1 ? links.length - 1 : (at + step + links.length) % links.length;
      setAt(next);
      list.current?.querySelectorAll('a')[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      list.current?.querySelectorAll('a')[Math.max(at, 0)]?.click();
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
      <label for="words">Search</label>
      <input
        id="words"
        type="search"
        autocomplete="off"
        spellcheck={false}
        role="combobox"
        aria-expanded={shown && links.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 && shown ? `found-${at}` : undefined}
        placeholder="names, proposals, words"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <div class="found" hidden={!shown}>
        {answered.kind === 'failed' && <p>{answered.message}</p>}
        {settled && links.length === 0 && <p>Nothing found for “{words}”.</p>}
        {words !== '' && answered.kind === 'loading' && <p>Searching …</p>}
        <div id="found" ref={list} role="listbox" aria-label="Found">
          {links.map((link, index) => (
            <a
              key={link.href}
              id={`found-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              href={link.href}
            >
              <span class="what">{link.what}</span> {link.text}
            </a>
          ))}
        </div>
      </div>
    </search>
  );
}
