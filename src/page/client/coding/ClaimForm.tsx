import type { Ref } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Stance } from '../../../diagrams/encoding.ts';
import { hasRole } from '../../../rights/Role.ts';
import { leaveOut } from '../../mutations/leaveOut.ts';
import { type ClaimsAnswer, recordClaims } from '../../mutations/recordClaims.ts';
import type { PassageNode } from '../../operations/reader.ts';
import { REASONS, reasonInWords } from '../coverage/reasons.ts';
import { useNavigation } from '../navigation.ts';
import { Quoted } from '../Quoted.tsx';
import { FaultLines } from '../records/FaultLines.tsx';
import { RecordForm } from '../records/RecordForm.tsx';
import type { SluggedType } from '../records/recordFields.ts';
import { words } from '../words.ts';
import type { Refusal } from '../writing/Refusal.ts';
import { useViewer } from '../writing/useViewer.ts';
import { write } from '../writing/write.ts';
import { AlreadyHere } from './AlreadyHere.tsx';
import { type ClaimDraft, isBegun, voices } from './ClaimDraft.ts';
import type { CodedText } from './CodedText.ts';
import { claimInput, missingIn } from './claimInput.ts';
import { codingWords } from './codingWords.ts';
import { FurtherWords, useKeys, type WordUse, wordUses } from './FurtherWords.tsx';
import { type FormField, fieldOfClaimFault, missingFault } from './faultsOfClaim.ts';
import { LineField } from './LineField.tsx';
import { MoreFields } from './MoreFields.tsx';
import type { EndMove } from './movedEnd.ts';
import { NamedHere } from './NamedHere.tsx';
import { NothingHere } from './NothingHere.tsx';
import { type FoundName, namesAround } from './namesAround.ts';
import { AGAIN } from './offerOf.ts';
import { PickField } from './PickField.tsx';
import type { Selected } from './Selected.ts';
import { StanceField } from './StanceField.tsx';
import { scrollWithin } from './scrollWithin.ts';
import { stanceKeys, stancesAllowed } from './stancesAllowed.ts';
import { TurnField } from './TurnField.tsx';
import { useClaimKeys } from './useClaimKeys.ts';
import { useCodingActors } from './useCodingActors.ts';
import { useCodingTargets } from './useCodingTargets.ts';
import { usedWords } from './usedWords.ts';
import { NEW_ACTOR, useHolderOffer } from './useHolderOffer.ts';
import { isNewTarget, newTargets, targetTypes, useTargetOffer } from './useTargetOffer.ts';
import { VoiceField } from './VoiceField.tsx';
import { voiceFound } from './voiceFound.ts';
import { WordEnds } from './WordEnds.tsx';

interface Props {
  readonly text: CodedText;
  readonly passages: readonly PassageNode[];
  readonly draft: ClaimDraft;
  readonly onDraft: (draft: ClaimDraft) => void;
  /** Words that were selected while the form is open. */
  readonly further: Selected | null;
  readonly onFurther: (further: Selected | null) => void;
  readonly onMove: (move: EndMove) => void;
  readonly onStep: (by: 1 | -1) => void;
  /** The claim was recorded. */
  readonly onRecorded: (answer: ClaimsAnswer) => void;
  /** The words were left out: there is nothing to code in them. */
  readonly onLeftOut: (reason: string) => void;
  /** It waits to be sent. */
  readonly onWaiting: () => void;
  readonly onClose: () => void;
  /** Whether it is what one is at now: it has the keys. */
  readonly isAt: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** Something new that is declared in place. */
interface Anew {
  readonly type: SluggedType;
  readonly name: string;
}

/** The form of one claim: its words, who holds it, where they stand, on what, and how the text gives it. */
export function ClaimForm(props: Props) {
  const { text, passages, draft, onDraft, further, onFurther, onMove, onStep, onClose, heading } = props;
  const { announce } = useNavigation();
  const [faults, setFaults] = useState<readonly Refusal[]>([]);
  const [isSending, setSending] = useState(false);
  /** Whether a reason is asked for to leave the words out. */
  const [isLeaving, setLeaving] = useState(false);
  const viewer = useViewer();
  const [anew, setAnew] = useState<Anew | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const holderField = useRef<HTMLDivElement>(null);
  const targetField = useRef<HTMLDivElement>(null);
  const id = useId();
  const says = codingWords();

  const actors = useCodingActors(text.slug);
  const targets = useCodingTargets(text.slug);
  const [first] = draft.quotes;
  const named = useMemo(
    () => (first === undefined ? [] : namesAround(text.points, actors.actors, first)),
    [text, actors.actors, first?.start, first?.end],
  );
  const holderOffer = useHolderOffer(actors, named);
  const targetOffer = useTargetOffer(targets);
  const found = voiceFound(text, draft);

  const change = (changes: Partial<ClaimDraft>) => {
    onDraft({ ...draft, ...changes });
    // What is changed is no longer what was refused.
    const changed = { ...changes, ...('turn' in changes && { supersedes: true }) };
    setFaults(faults.filter((fault) => !Object.hasOwn(changed, fieldOfClaimFault(fault) ?? '')));
  };
  /** What is given up is another's with another holder. */
  const changeHolder = (changes: Pick<ClaimDraft, 'holder' | 'holderText'>) => {
    const isSame = changes.holder?.slug === draft.holder?.slug;
    change({ ...changes, ...(!isSame && draft.turn && { turn: { ...draft.turn, earlier: null } }) });
  };
  /** What is chosen is done with: single keys are the form's again, and not typed into the field. */
  const leaveField = () => form.current?.querySelector('h2')?.focus({ preventScroll: true });
  const chooseHolder = (slug: string, name: string) => {
    const here = named.find(({ actor }) => actor.slug === slug);
    changeHolder({ holder: { slug, name }, holderText: here?.words.exact ?? draft.holderText });
    announce(name);
  };
  const takeNamed = ({ actor }: FoundName) => chooseHolder(actor.slug, actor.name);
  const chooseStance = (stance: Stance) => {
    if (!stancesAllowed(draft.target?.type ?? null).includes(stance)) {
      announce(draft.target?.type === 'Issue' ? says.onQuestions : says.onStatements);
      return;
    }
    change({ stance });
    announce(words().position.stances[stance]);
  };
  const useWords = (use: WordUse) => {
    if (further === null) return;
    change(usedWords(draft, further, use));
    onFurther(null);
    announce(`${says.uses[use]}: ${further.exact}`);
  };
  const toggleHedged = () => {
    change({ hedged: !draft.hedged });
    announce(draft.hedged ? says.notHedged : says.hedged);
  };
  const toggleFormer = () => {
    const isFormer = draft.tense === 'FORMER';
    change({ tense: isFormer ? 'CURRENT' : 'FORMER' });
    announce(says.tenses[isFormer ? 'CURRENT' : 'FORMER']);
  };
  const nextVoice = () => {
    const voice = voices[(voices.indexOf(draft.voice ?? found) + 1) % voices.length] ?? found;
    change({ voice });
    announce(words().claim.voices[voice]);
  };
  const chooseTarget = (type: SluggedType, slug: string, name: string) => {
    if (type !== 'ACTOR' && type !== 'PLACE') change({ target: { slug, name, type: targetTypes[type] } });
    announce(name);
  };
  const focusIn = (field: { readonly current: HTMLElement | null }) => {
    field.current?.querySelector('input')?.focus({ preventScroll: true });
    if (field.current !== null) scrollWithin(field.current);
  };

  const record = async () => {
    if (isSending) return;
    const missing = missingIn(draft).map(missingFault);
    const input = claimInput(draft);
    if (input === null) return refuse(missing);
    setFaults([]);
    setSending(true);
    const { holder, stance, target } = draft;
    const about = `${holder?.name}: ${stance === null ? '' : words().position.stances[stance]} – ${target?.name}`;
    const outcome = await write(recordClaims, { document: text.slug, claims: [input] }, about);
    setSending(false);
    switch (outcome.kind) {
      case 'written':
        return props.onRecorded(outcome.answer);
      case 'waiting':
        return props.onWaiting();
      case 'refused':
        return refuse(outcome.faults);
      case 'failed':
        return refuse([{ rule: '', path: '', message: outcome.message, nearest: [] }]);
    }
  };
  // Once more than the words is filled in, a claim is meant.
  const mayLeave = !isBegun(draft) && viewer !== null && hasRole(viewer.role, 'CODE');
  const askWhy = () => {
    setLeaving(true);
    announce(says.whyNothing);
  };
  const leave = async (reason: string) => {
    if (isSending) return;
    setSending(true);
    const sentences = draft.quotes.map(({ exact, start }) => ({ quotes: [{ exact, start }], reason }));
    const about = `${says.nothingHere}: ${first?.exact ?? ''}`;
    const outcome = await write(leaveOut, { document: text.slug, sentences }, about);
    setSending(false);
    if (outcome.kind === 'written') props.onLeftOut(reasonInWords(reason));
    else if (outcome.kind === 'waiting') props.onWaiting();
    else if (outcome.kind === 'refused') refuse(outcome.faults);
    else refuse([{ rule: '', path: '', message: outcome.message, nearest: [] }]);
  };
  const refuse = (all: readonly Refusal[]) => {
    setFaults(all);
    announce(all.map(({ message }) => message).join(' '));
  };
  useEffect(() => {
    if (faults.length > 0 && form.current?.contains(document.activeElement) === true)
      form.current.querySelector<HTMLElement>(WRONG)?.focus();
  }, [faults.length > 0]);

  useClaimKeys(props.isAt, {
    Enter: () => void record(),
    ...Object.fromEntries(
      Object.entries(stanceKeys).map(([stance, key]) => [key, () => chooseStance(stance as Stance)]),
    ),
    ...Object.fromEntries(named.map((one, index) => [String(index + 1), () => takeNamed(one)])),
    ...(further === null
      ? {}
      : Object.fromEntries(wordUses.map((use) => [useKeys[use], () => useWords(use)]))),
    ...(mayLeave && { x: askWhy }),
    ...(mayLeave &&
      isLeaving &&
      Object.fromEntries(REASONS.map((reason, index) => [String(index + 1), () => void leave(reason)]))),
    0: () => focusIn(holderField),
    t: () => focusIn(targetField),
    h: toggleHedged,
    f: toggleFormer,
    v: nextVoice,
  });
  const faultsOf = (field: FormField | null) => faults.filter((fault) => fieldOfClaimFault(fault) === field);
  const line = (field: 'holderText' | 'condition' | 'reason' | 'saidAt' | 'text') => ({
    id: `${id}-${field}`,
    value: draft[field],
    faults: faultsOf(field),
    onChange: (value: string) => change({ [field]: value }),
    onEnter: () => void record(),
  });
  const takeNearest = (path: string, exact: string) => {
    const [, index] = /\.quotes\.(\d+)/.exec(path) ?? [];
    const at = text.points.text.indexOf(exact);
    if (index === undefined || at < 0) return;
    const quote = { ...text.points.span(at, at + exact.length), section: null };
    change({ quotes: draft.quotes.with(Number(index), quote) });
  };
  const takeNearestTurn = (exact: string) => {
    const at = text.points.text.indexOf(exact);
    if (draft.turn === null || at < 0) return;
    const words = { ...text.points.span(at, at + exact.length), section: null };
    change({ turn: { ...draft.turn, words } });
  };
  const declaring = (field: { readonly current: HTMLElement | null }) =>
    anew !== null && (
      <RecordForm
        type={anew.type}
        document={text.slug}
        proposed={{ name: anew.name, quotes: anew.type === 'ACTOR' ? [] : draft.quotes }}
        selected={further}
        onDeclared={(slug, name) => {
          if (anew.type === 'ACTOR') chooseNewHolder(slug, name);
          else chooseTarget(anew.type, slug, name);
          setAnew(null);
          leaveField();
        }}
        onCancel={() => {
          setAnew(null);
          focusIn(field);
        }}
      />
    );
  const chooseNewHolder = (slug: string, name: string) => {
    // A surname alone names whoever the whole name does not.
    const around = ['', 'PERSON'].flatMap((kind) =>
      namesAround(text.points, [{ slug, name, kind, aliases: [] }], first ?? NOWHERE),
    );
    changeHolder({ holder: { slug, name }, holderText: draft.holderText || (around[0]?.words.exact ?? '') });
  };
  return (
    <div class="record claimform" ref={form}>
      <h2 ref={heading} tabIndex={-1}>
        {draft.corrects === null ? says.form : says.correction}
      </h2>
      {draft.corrects !== null && <p class="hint">{says.corrects}</p>}
      <FaultLines faults={faultsOf(null)} alert />
      {draft.quotes.map((quote, index) => (
        <div key={`${quote.start}-${quote.end}`} class="quotehere">
          <blockquote>
            <Quoted>{quote.exact}</Quoted>
          </blockquote>
          {index === draft.quotes.length - 1 && further === null && (
            <WordEnds onMove={onMove} onStep={onStep} />
          )}
          {draft.quotes.length > 1 && (
            <button
              type="button"
              onClick={() => change({ quotes: draft.quotes.filter((one) => one !== quote) })}
            >
              {says.leaveQuote}
            </button>
          )}
        </div>
      ))}
      <FaultLines faults={faultsOf('quotes')} onTake={takeNearest} />
      {further !== null && (
        <FurtherWords selected={further} onUse={useWords} onDrop={() => onFurther(null)}>
          <WordEnds onMove={onMove} onStep={onStep} />
        </FurtherWords>
      )}
      {mayLeave && (
        <NothingHere
          isChoosing={isLeaving}
          onAsk={askWhy}
          onLeave={(reason) => void leave(reason)}
          onCancel={() => setLeaving(false)}
        />
      )}
      <AlreadyHere passages={passages} quotes={draft.quotes} />
      <div class={faultsOf('holder').length > 0 ? 'field wrong' : 'field'}>
        <NamedHere named={named} draft={draft} onTake={takeNamed} />
        <PickField
          label={`${says.holder} (0)`}
          placeholder={says.typeAName}
          chosen={draft.holder}
          isKnown={actors.complete}
          offer={holderOffer}
          field={holderField}
          onEnter={() => void record()}
          onChoose={({ slug, name }, typed) => {
            if (slug === AGAIN) actors.retry?.();
            else if (slug === NEW_ACTOR) setAnew({ type: 'ACTOR', name: typed });
            else {
              chooseHolder(slug, name);
              leaveField();
            }
          }}
        />
        <FaultLines faults={faultsOf('holder')} />
        {anew?.type === 'ACTOR' && declaring(holderField)}
      </div>
      <LineField {...line('holderText')} label={says.holderText} manual="holders" />
      <StanceField
        draft={draft}
        id={`${id}-stance`}
        isWrong={faultsOf('stance').length > 0}
        onStance={chooseStance}
      />
      <FaultLines faults={faultsOf('stance')} />
      {(draft.stance === 'CONDITIONAL' || draft.condition !== '' || faultsOf('condition').length > 0) && (
        <LineField {...line('condition')} label={says.condition} />
      )}
      <div class={faultsOf('target').length > 0 ? 'field wrong' : 'field'}>
        <PickField
          label={`${says.target} (t)`}
          placeholder={says.typeWords}
          chosen={draft.target}
          isKnown={targets.complete}
          offer={targetOffer}
          field={targetField}
          onEnter={() => void record()}
          onChoose={({ slug, name, type }, typed) => {
            if (slug === AGAIN) targets.retry?.();
            else if (isNewTarget(slug)) setAnew({ type: newTargets[slug], name: typed });
            else if (type !== null) {
              chooseTarget(type, slug, name);
              leaveField();
            }
          }}
        />
        <FaultLines faults={faultsOf('target')} />
        {anew !== null && anew.type !== 'ACTOR' && declaring(targetField)}
      </div>
      <VoiceField
        draft={draft}
        found={found}
        id={id}
        faults={[...faultsOf('voice'), ...faultsOf('hedged'), ...faultsOf('tense')]}
        onChange={change}
      />
      {draft.turn !== null && (
        <TurnField
          id={`${id}-turn`}
          turn={draft.turn}
          holder={draft.holder}
          document={text.slug}
          faults={faultsOf('supersedes')}
          onTurn={(turn) => change({ turn })}
          onTakeNearest={takeNearestTurn}
        />
      )}
      <MoreFields
        draft={draft}
        document={text.slug}
        line={line}
        viaFaults={faultsOf('via')}
        onVia={(via) => change({ via })}
      />
      <div class="actions">
        <button type="button" class="main" aria-disabled={isSending} onClick={() => void record()}>
          {says.record} <small aria-hidden="true">↵</small>
        </button>
        <button type="button" onClick={onClose}>
          {says.cancel}
        </button>
      </div>
    </div>
  );
}

const NOWHERE = { start: 0, end: 0 };
const WRONG = '[role="alert"], [aria-invalid="true"], .wrong :is(input, button), .faults button';
