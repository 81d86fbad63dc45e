import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasRole } from '../../../rights/Role.ts';
import { formatAddress } from '../../Address.ts';
import { type DraftNode, type DraftsAnswer, draftsCall } from '../../operations/drafts.ts';
import type { Viewer } from '../../operations/viewer.ts';
import { decisionsOn } from '../../review/decisionsOn.ts';
import { nextOf } from '../../review/nextOf.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { cursorBehind } from '../pagesOf.ts';
import { usePages } from '../usePages.ts';
import { language } from '../words.ts';
import { changeAddress, DraftCard } from './DraftCard.tsx';
import { DraftFilters } from './DraftFilters.tsx';
import { LastDecision } from './LastDecision.tsx';
import { reviewWords } from './reviewWords.ts';
import { SeveralDrafts } from './SeveralDrafts.tsx';
import { isUndoable, useDecisions } from './useDecisions.ts';
import { useDraftKeys } from './useDraftKeys.ts';

/** The drafts that the address cuts out, one below the other, and what can be made of each and of several. */
export function DraftQueue({ viewer }: { readonly viewer: Viewer }) {
  const { address, go } = useNavigation();
  const text = reviewWords();
  const [most, setMost] = useState(1);
  const listed = usePages<DraftsAnswer>(
    (after) => draftsCall(address, after),
    ({ drafts }) => drafts.pageInfo,
    most,
  );
  const decisions = useDecisions();
  const pages = listed.kind === 'loading' && listed.pages.length === 0 ? listed.last : listed.pages;
  const all = useMemo(() => pages.flatMap(({ drafts }) => drafts.nodes), [pages]);
  const shown = all.filter(({ claim }) => !decisions.gone.has(claim.id));
  const ids = shown.map(({ claim }) => claim.id);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [rejecting, setRejecting] = useState<string | null>(null);
  // Known at once: an Enter that follows before the question is drawn is no acceptance.
  const asksWhy = useRef<string | null>(null);
  const askWhy = (id: string | null) => {
    asksWhy.current = id;
    setRejecting(id);
  };

  const wanted = useRef<string | null>(null);
  const focusOn = (id: string | null) => {
    wanted.current = id ?? '';
  };
  // Keys mean the first draft on arrival, unless one was faster and is at work elsewhere on the page.
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || ids[0] === undefined) return;
    arrived.current = true;
    if (document.activeElement?.matches('body, a, h1') ?? true) focusOn(ids[0]);
  });
  useEffect(() => {
    if (wanted.current === null) return;
    const card = document.getElementById(`draft-${wanted.current}`);
    const target = card ?? document.querySelector<HTMLElement>('.review h1');
    wanted.current = null;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  });

  const decide = (
    drafts: readonly DraftNode[],
    status: 'ACCEPTED' | 'REJECTED' | 'RETRACTED',
    note: string | null,
  ) => {
    const claims = drafts.map(({ claim }) => claim);
    const gone = claims.map(({ id }) => id);
    focusOn(nextOf(ids, gone));
    askWhy(null);
    setSelected((before) => new Set([...before].filter((id) => !gone.includes(id))));
    void decisions.decide(claims, status, note);
  };
  const mayOf = ({ claim }: DraftNode) => decisionsOn(viewer, claim);
  const mayAccept = (draft: DraftNode) => draft.claim.stance !== null && mayOf(draft).accept;
  const draftOf = (id: string) => shown.find(({ claim }) => claim.id === id);
  useDraftKeys({
    ids,
    focus: (id) => document.getElementById(`draft-${id}`),
    accept(id) {
      const draft = draftOf(id);
      if (draft && mayAccept(draft) && asksWhy.current !== id) decide([draft], 'ACCEPTED', null);
    },
    reject(id) {
      const draft = draftOf(id);
      if (draft && mayOf(draft).reject) askWhy(id);
    },
    change(id) {
      const draft = draftOf(id);
      if (draft) go(changeAddress(draft));
    },
    undo: isUndoable(decisions.last) ? () => void decisions.undo() : null,
  });

  const total = pages[0]?.drafts.totalCount ?? null;
  const isCut = address.filter.document !== null || address.method !== null || address.by !== null;
  const after = cursorBehind(pages.at(-1)?.drafts.pageInfo);
  return (
    <>
      {!hasRole(viewer.role, 'REVIEW') && (
        <p class="hint">{viewer.reviewed ? text.retractOnly : text.ownOnly}</p>
      )}
      <DraftFilters drafts={all} />
      {[...decisions.faults.values()]
        .filter(({ claim }) => !ids.includes(claim.id))
        .map(({ claim, message }) => (
          <p key={claim.id} class="notice" role="alert">
            {fill(text.tooLate, { claim: claim.text, message })}
          </p>
        ))}
      {listed.kind === 'failed' && <Failure message={listed.message} retry={listed.retry} />}
      {total === null && listed.kind === 'loading' && <Loading />}
      {total !== null && (
        <h2>
          {shown.length === 0 && after === null
            ? isCut
              ? fill(text.noneHere, { total: '' })
              : text.none
            : plural(language(), text.count, total - (all.length - shown.length))}{' '}
          {isCut && <a href={formatAddress({ view: 'review' })}>{text.all}</a>}
        </h2>
      )}
      {shown.length > 0 && <p class="hint wide">{text.keys}</p>}
      <SeveralDrafts
        shown={shown}
        selected={selected}
        mayAccept={mayAccept}
        accept={(drafts) => decide(drafts, 'ACCEPTED', null)}
      />
      <ol class="drafts">
        {shown.map((draft) => {
          const { id } = draft.claim;
          return (
            <DraftCard
              key={id}
              draft={draft}
              may={mayOf(draft)}
              selected={selected.has(id)}
              fault={decisions.faults.get(id)?.message ?? null}
              rejecting={rejecting === id}
              onSelect={(chosen) =>
                setSelected(
                  (before) => new Set(chosen ? [...before, id] : [...before].filter((one) => one !== id)),
                )
              }
              onAccept={() => decide([draft], 'ACCEPTED', null)}
              onReject={(note) => decide([draft], 'REJECTED', note)}
              onRetract={() => decide([draft], 'RETRACTED', null)}
              onRejecting={(isRejecting) => {
                askWhy(isRejecting ? id : null);
                if (!isRejecting) focusOn(id);
              }}
            />
          );
        })}
      </ol>
      {after !== null && (
        <button type="button" onClick={() => setMost(pages.length + 1)}>
          {text.more}
        </button>
      )}
      <LastDecision decisions={decisions} />
    </>
  );
}
