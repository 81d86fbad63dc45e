import { useEffect, useRef, useState } from 'preact/hooks';
import { firstCalls } from '../../firstCalls.ts';
import { venues } from '../../operations/venues.ts';
import { drawnVenueFilter } from '../../venueFilter.ts';
import { fill } from '../../words/fill.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { currentKey } from '../key.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';
import { useViewer } from '../writing/useViewer.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { CopyField } from './CopyField.tsx';
import { download } from './download.ts';
import { downloads } from './downloads.ts';
import { EmbedDialog } from './EmbedDialog.tsx';
import { graphiqlPath } from './graphiqlPath.ts';
import { useViewFacts } from './useViewFacts.ts';
import { wholeAddress } from './viewFacts.ts';

export interface MenuProps {
  readonly open: boolean;
  /** @param isBack whether the focus goes back to what opened it */
  readonly close: (isBack: boolean) => void;
}

type Opened = 'link' | 'embed' | 'cite';

/**
 * The menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrows go from entry to entry, Home and End to the
 * first and the last, letters to the next that begins with them, Escape and Tab close it.
 */
export function ShareMenu({ open, close }: MenuProps) {
  const { address, announce } = useNavigation();
  const { share } = words();
  const viewer = useViewer();
  const coder = viewer === null || viewer.role === 'READ' ? null : viewer.name;
  const list = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const facts = useViewFacts(open || dialog !== null ? address : null);
  const places = useOperation(venues, open && address.view === 'venues' ? { after: null } : null);
  const taken =
    places.kind === 'ready'
      ? { ...address, filter: drawnVenueFilter(address.filter, places.answer.places.nodes) }
      : address;
  const names = address.view === 'graph' ? share.downloads : { ...share.downloads, ...share.asGraph };
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    if (open) entries()[0]?.focus();
    else setFailure(null);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((one) => one.matches(':focus'));
    const to = nextEntry(event, all, at);
    if (to !== null) {
      event.preventDefault();
      to.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Tab') close(false);
  };
  const show = (what: Opened) => {
    setDialog(what);
    close(false);
  };
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(wholeAddress(address));
      announce(share.copied);
      close(true);
    } catch {
      show('link');
    }
  };
  const take = async (path: string) => {
    try {
      await download(path);
      close(true);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : words().page.broken);
    }
  };
  const print = () => {
    close(true);
    // Once the menu is gone from the screen.
    setTimeout(() => window.print());
  };
  const [question] = firstCalls(address);
  const closed = () => {
    setDialog(null);
    close(true);
  };
  return (
    <>
      {open && (
        <div
          class="entries"
          role="menu"
          aria-label={share.button}
          ref={list}
          onKeyDown={onKeyDown}
          onFocusOut={(event) => {
            const to = event.relatedTarget;
            const within = event.currentTarget.parentElement;
            if (to instanceof Node && !within?.contains(to)) close(false);
          }}
        >
          <Entry text={share.copyLink} work={copyLink} />
          {downloads(taken, coder).map(({ name, path, most }) => (
            <Entry
              key={name}
              text={names[name]}
              href={path}
              refused={
                (facts?.positions ?? 0) > most
                  ? fill(share.tooMany, { most: most.toLocaleString(language()) })
                  : null
              }
              {...(currentKey() !== null && { work: () => take(path) })}
            />
          ))}
          <Entry text={share.embed} work={() => show('embed')} />
          <Entry text={share.cite} work={() => show('cite')} />
          {question !== undefined && <Entry text={share.graphiql} href={graphiqlPath(question)} opens />}
          <Entry text={share.print} work={print} />
          {failure !== null && (
            <p class="refused" role="alert">
              {failure}
            </p>
          )}
        </div>
      )}
      {dialog === 'link' && (
        <Dialog heading={share.copyLink} close={closed}>
          <CopyField label={share.link} text={wholeAddress(address)} rows={2} />
        </Dialog>
      )}
      {dialog === 'embed' && <EmbedDialog title={facts?.title ?? document.title} close={closed} />}
      {dialog === 'cite' && facts !== null && <CiteDialog facts={facts} close={closed} />}
    </>
  );
}

interface EntryProps {
  readonly text: string;
  /** A file, or a page of its own where it opens one. */
  readonly href?: string;
  readonly opens?: boolean;
  readonly work?: () => void;
  /** Why it cannot be had. */
  readonly refused?: string | null;
}

function Entry({ text, href, opens = false, work, refused = null }: EntryProps) {
  if (refused !== null)
    return (
      <span role="menuitem" tabIndex={-1} aria-disabled="true">
        {text} <small>{refused}</small>
      </span>
    );
  if (href === undefined)
    return (
      <button type="button" role="menuitem" tabIndex={-1} onClick={work}>
        {text}
      </button>
    );
  return (
    <a
      role="menuitem"
      tabIndex={-1}
      href={href}
      {...(opens ? { target: '_blank' } : { download: true })}
      onClick={(event) => {
        if (work === undefined) return;
        event.preventDefault();
        work();
      }}
    >
      {text}
    </a>
  );
}

/** The entry that a key leads to, or null where it leads to none. */
function nextEntry({ key }: KeyboardEvent, all: readonly HTMLElement[], at: number): HTMLElement | null {
  const { length } = all;
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % length] ?? null;
    case 'ArrowUp':
      return all[(at - 1 + length) % length] ?? null;
    case 'Home':
      return all[0] ?? null;
    case 'End':
      return all.at(-1) ?? null;
    default: {
      if (key.length !== 1 || key === ' ') return null;
      const begins = (one: HTMLElement) =>
        one.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()) === true;
      return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins) ?? null;
    }
  }
}
