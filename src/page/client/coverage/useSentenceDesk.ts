import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { hasRole } from '../../../rights/Role.ts';
import { leaveOut } from '../../mutations/leaveOut.ts';
import { fill } from '../../words/fill.ts';
import type { CodedText } from '../coding/CodedText.ts';
import { firstCodePointSeen } from '../coding/firstCodePointSeen.ts';
import { rangesOf } from '../coding/placesInArticle.ts';
import { useMarked } from '../coding/useMarked.ts';
import { useNavigation } from '../navigation.ts';
import { useViewer } from '../writing/useViewer.ts';
import { whyNotWritten } from '../writing/whyNotWritten.ts';
import { write } from '../writing/write.ts';
import { coverageWords } from './coverageWords.ts';
import { reasonInWords } from './reasons.ts';
import type { SentenceDesk } from './SentenceDesk.ts';
import type { SentenceState } from './sentenceStates.ts';
import { useSentenceKeys } from './useSentenceKeys.ts';
import { type Sentences, useSentences } from './useSentences.ts';

interface Props {
  readonly text: CodedText;
  readonly article: RefObject<HTMLElement>;
  /** What the text was drawn with: where that changes, it is drawn anew. */
  readonly drawnWith: unknown;
  /** The code point where one is at work; null before anything was chosen. */
  readonly place: { current: number | null };
  /** Whether words are selected, so that keys mean something else. */
  readonly busy: boolean;
  /** Selects the sentence at a code point, to code it. */
  readonly onCode: (at: number) => void;
}

/** Goes through the sentences of a text, leaves them out, and takes that back. */
export function useSentenceDesk({ text, article, drawnWith, place, busy, onCode }: Props): SentenceDesk {
  const { announce } = useNavigation();
  const viewer = useViewer();
  const found = useSentences(text);
  const [said, setSaid] = useState<ReadonlyMap<number, string | null>>(new Map());
  const [start, setStart] = useState<number | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const states = found.kind === 'ready' ? found.states : null;
  // What was said here shows at once, and for as long as it waits.
  const shown = useMemo(() => states && saidAnew(states, said, viewer?.name ?? ''), [states, said]);
  useEffect(() => {
    if (states === null) return;
    const open = [...said].filter(([at, reason]) => !isKnown(states, at, reason));
    if (open.length === said.size) return;
    // What waited was sent.
    setNotice(null);
    setSaid(new Map(open));
  }, [states]);
  const sentences: Sentences = shown === null ? found : { kind: 'ready', states: shown };
  const current = shown?.find(({ sentence }) => sentence.start === start) ?? null;
  const own = current?.leftOut.filter(({ recordedBy }) => recordedBy === viewer?.name) ?? [];
  useMarked('sentence', article, current === null ? [] : [current.sentence], drawnWith);
  const says = coverageWords();

  const choose = (one: SentenceState) => {
    const { sentence } = one;
    place.current = sentence.start;
    setStart(sentence.start);
    setChoosing(false);
    setNotice(null);
    announce(fill(says.announced, { kind: says.kinds[one.kind], words: sentence.words }));
    const [first] = article.current === null ? [] : rangesOf(article.current, sentence);
    first?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  };
  const step = (by: 1 | -1, any: boolean) => {
    const from = place.current ?? firstCodePointSeen(article.current) - 1;
    const fits = ({ kind, sentence }: SentenceState) =>
      (any || kind === 'open') && (by === 1 ? sentence.start > from : sentence.start < from);
    const next = by === 1 ? shown?.find(fits) : shown?.findLast(fits);
    if (next) choose(next);
    else announce(says.noneThere);
  };
  const send = async (reason: string | null) => {
    if (current === null) return;
    const { sentence } = current;
    const { start: at, exact } = sentence;
    const stretches = reason === null ? own : [{ start: at, exact }];
    const line = reason === null ? says.about.takeBack : says.about.leaveOut;
    const told = reason === null ? '' : reasonInWords(reason);
    setChoosing(false);
    setNotice(null);
    setSaid((now) => new Map([...now, [at, reason]]));
    announce(reason === null ? says.tookBack : fill(says.leaving, { reason: told }));
    const outcome = await write(
      leaveOut,
      {
        document: text.slug,
        sentences: stretches.map((one) => ({ quotes: [{ exact: one.exact, start: one.start }], reason })),
      },
      fill(line, { reason: told, words: sentence.words }),
    );
    if (outcome.kind === 'written') return;
    const why = outcome.kind === 'waiting' ? says.waiting : whyNotWritten(outcome).join(' ');
    if (outcome.kind !== 'waiting') setSaid((now) => new Map([...now].filter(([one]) => one !== at)));
    setNotice(why);
    announce(why);
  };
  const mayLeaveOut = viewer !== null && hasRole(viewer.role, 'CODE');
  const desk: SentenceDesk = {
    ...{ sentences, current, busy, choosing, mayLeaveOut, isOwn: own.length > 0, notice, step, choose },
    code: () => {
      if (current !== null) onCode(current.sentence.start);
    },
    close: () => {
      setStart(null);
      setChoosing(false);
    },
    ask: () => {
      setChoosing(true);
      announce(says.why);
    },
    cancel: () => setChoosing(false),
    leave: (reason) => void send(reason),
    takeBack: () => void send(null),
  };
  useSentenceKeys(desk);
  return desk;
}

/** States with what was said since, by where the sentences begin. */
function saidAnew(
  states: readonly SentenceState[],
  said: ReadonlyMap<number, string | null>,
  who: string,
): readonly SentenceState[] {
  if (said.size === 0) return states;
  return states.map((state): SentenceState => {
    const { start, end, exact } = state.sentence;
    const reason = said.get(start);
    if (reason === undefined) return state;
    const others = state.leftOut.filter(({ recordedBy }) => recordedBy !== who);
    const own = reason === null ? [] : [{ start, end, exact, reason, everywhere: false, recordedBy: who }];
    const leftOut = [...others, ...own];
    const kind = state.kind === 'covered' ? 'covered' : leftOut.length > 0 ? 'leftOut' : 'open';
    return { ...state, kind, leftOut };
  });
}

/** Whether the service says already what was said here of the sentence that begins at a code point. */
function isKnown(states: readonly SentenceState[], at: number, reason: string | null): boolean {
  const state = states.find(({ sentence }) => sentence.start === at);
  if (!state) return true;
  return reason === null
    ? state.kind !== 'leftOut'
    : state.leftOut.some((one) => one.start === at && one.reason === reason);
}
