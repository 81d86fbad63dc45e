import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { addWords } from './addWords.ts';
import type { Brought } from './readText.ts';

interface Props {
  readonly isBusy: boolean;
  /** Whether one goes on here at once, since what one was at is gone. */
  readonly isAgain: boolean;
  readonly onBring: (brought: Brought) => void;
}

const ENDINGS = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf';

/** Words are pasted, or a file is chosen or dropped. */
export function BringText({ isBusy, isAgain, onBring }: Props) {
  const text = addWords();
  const { announce } = useNavigation();
  const [pasted, setPasted] = useState('');
  const [isOver, setOver] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const [area, areaNote, chooser] = [useId(), useId(), useId()];
  const bring = (name: string | null, content: Blob | string) =>
    onBring({ name, content, encoding: null, whole: false });
  const bringFiles = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file === undefined) return;
    const more = (files?.length ?? 0) > 1 ? fill(text.onlyFirst, { name: file.name }) : null;
    setNote(more);
    if (more !== null) announce(more);
    bring(file.name, file);
  };
  const words = useRef<HTMLTextAreaElement>(null);
  // Only when it comes to be there.
  useEffect(() => {
    if (isAgain) words.current?.focus();
  }, []);
  const latest = useRef(bringFiles);
  latest.current = bringFiles;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer.files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (pasted.trim() !== '') bring(null, pasted);
  };
  return (
    <form class={isOver ? 'bring over' : 'bring'} onSubmit={submit}>
      <div class="field">
        <label for={area}>{text.paste}</label>
        <textarea
          ref={words}
          id={area}
          rows={10}
          aria-describedby={areaNote}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        <p id={areaNote} class="hint">
          {text.pasteNote}
        </p>
      </div>
      <p>
        <button type="submit" class="main" disabled={isBusy || pasted.trim() === ''}>
          {text.goOn}
        </button>
      </p>
      <p class="hint">{text.or}</p>
      <div class="field">
        <label for={chooser}>{text.choose}</label>
        <input
          id={chooser}
          type="file"
          accept={ENDINGS}
          disabled={isBusy}
          onChange={(event) => {
            bringFiles(event.currentTarget.files);
            // The same file can be chosen again once it is mended.
            event.currentTarget.value = '';
          }}
        />
        <p class="hint">{isOver ? text.dropHere : text.drop}</p>
        {note !== null && <p class="notice">{note}</p>}
      </div>
    </form>
  );
}
