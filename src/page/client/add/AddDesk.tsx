import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { language } from '../words.ts';
import { addWords } from './addWords.ts';
import { BringText } from './BringText.tsx';
import { DraftForm } from './DraftForm.tsx';
import { draftOf } from './draftOf.ts';
import { keepDraft, keptDraft } from './keptDraft.ts';
import { type Brought, readText } from './readText.ts';
import { type TextDraft, textFields } from './TextDraft.ts';

/** A text is brought, looked over, and kept. */
export function AddDesk() {
  const text = addWords();
  const { announce } = useNavigation();
  const [draft, setDraft] = useState<TextDraft | null>(keptDraft);
  // What it was read out of, to be read again in another way; not there after the page is loaded again.
  const [brought, setBrought] = useState<Brought | null>(null);
  // As it was read, to tell what a person has changed since.
  const [proposed, setProposed] = useState<TextDraft['fields'] | null>(null);
  const [dropped, setDropped] = useState<{
    readonly draft: TextDraft;
    readonly brought: Brought | null;
  } | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const underway = useRef<AbortController | null>(null);
  useEffect(() => keepDraft(draft), [draft]);
  useEffect(() => () => underway.current?.abort(), []);

  const read = async (next: Brought) => {
    underway.current?.abort();
    const controller = new AbortController();
    underway.current = controller;
    setFault(null);
    setWaiting(false);
    setReading(next.name === null ? text.readingPasted : fill(text.reading, { name: next.name }));
    try {
      const found = await readText(next, controller.signal);
      if (controller.signal.aborted) return;
      if ('fault' in found) {
        setFault(found.fault);
        // What was said of the file before is not true of this one.
        announce('');
      } else {
        setBrought(next);
        const fresh = draftOf(found, next.name);
        setProposed(fresh.fields);
        setDraft((before) => (before === null ? fresh : withChanges(fresh, before, proposed)));
        announce(readSentence(found.text, next.name));
      }
      setReading(null);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
  };
  const cancel = () => {
    underway.current?.abort();
    setReading(null);
  };

  return (
    <>
      {fault !== null && (
        <p class="notice failure" role="alert">
          {fault}
        </p>
      )}
      {isWaiting && <p class="notice">{text.waiting}</p>}
      {reading !== null && (
        <p class="state" role="status" aria-busy="true">
          {reading}{' '}
          <button type="button" onClick={cancel}>
            {text.cancel}
          </button>
        </p>
      )}
      {/* What was pasted stays there while it is read, and where it cannot be read. */}
      {draft === null ? (
        <>
          {dropped !== null && (
            <p>
              <button
                type="button"
                onClick={() => {
                  setDraft(dropped.draft);
                  setBrought(dropped.brought);
                  setDropped(null);
                }}
              >
                {fill(text.back, {
                  name: dropped.draft.fields.title || dropped.draft.from || text.textHeading,
                })}
              </button>
            </p>
          )}
          <BringText isBusy={reading !== null} isAgain={dropped !== null} onBring={read} />
        </>
      ) : (
        <DraftForm
          draft={draft}
          sentence={readSentence(draft.text, draft.from)}
          brought={brought}
          onRead={read}
          onChange={setDraft}
          onWaiting={() => {
            setDraft(null);
            setBrought(null);
            setWaiting(true);
          }}
          onAgain={() => {
            setDropped({ draft, brought });
            setDraft(null);
            setBrought(null);
            setFault(null);
          }}
        />
      )}
    </>
  );
}

/** What is read once more in another way, with what a person has written about it in the meantime. */
function withChanges(fresh: TextDraft, before: TextDraft, proposed: TextDraft['fields'] | null): TextDraft {
  const fields = { ...fresh.fields };
  for (const field of textFields)
    if (proposed === null || before.fields[field] !== proposed[field]) fields[field] = before.fields[field];
  return { ...fresh, fields, slugIsOwn: before.slugIsOwn, excerpt: before.excerpt };
}

function readSentence(read: string, name: string | null): string {
  const text = addWords();
  const count = Array.from(read).length.toLocaleString(language());
  return name === null ? fill(text.readPasted, { count }) : fill(text.read, { count, name });
}
