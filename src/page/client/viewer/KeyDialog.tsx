import { useId, useState } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { currentKey, forgetKey, giveKey } from '../key.ts';
import { useViewer } from '../writing/useViewer.ts';
import { mayInWords } from './mayInWords.ts';
import { tryKey } from './tryKey.ts';
import { viewerWords } from './viewerWords.ts';

/** Who one is and what one may do; a key can be given and forgotten. The page is loaded again: with another key others see more. */
export function KeyDialog({ close }: { readonly close: () => void }) {
  const text = viewerWords();
  const viewer = useViewer();
  const key = currentKey();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [field, note] = [useId(), useId()];
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { currentTarget: form } = event;
    if (!(form instanceof HTMLFormElement)) return;
    setBusy(true);
    const tried = await tryKey(String(new FormData(form).get('key') ?? ''));
    setBusy(false);
    if ('fault' in tried) {
      setFault(tried.fault);
      form.querySelector('input')?.focus();
      return;
    }
    giveKey(tried.key);
    location.reload();
  };
  return (
    <Dialog heading={text.heading} close={close}>
      {key === null ? (
        <p>{text.none}</p>
      ) : (
        viewer !== null && (
          <p>
            <strong>
              <bdi>{fill(text.who, { name: viewer.name })}</bdi>
            </strong>{' '}
            {mayInWords(viewer)}
          </p>
        )
      )}
      <form class="givekey" onSubmit={submit}>
        <label for={field}>{text.field}</label>
        <input
          id={field}
          name="key"
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={note}
          aria-invalid={fault !== null}
        />
        <button type="submit" disabled={busy}>
          {key === null ? text.give : text.other}
        </button>
        <p id={note} class="hint" role={fault === null ? undefined : 'alert'}>
          {fault ?? text.kept}
        </p>
      </form>
      {key !== null && (
        <p>
          <button
            type="button"
            onClick={() => {
              forgetKey(key);
              location.reload();
            }}
          >
            {text.forget}
          </button>
        </p>
      )}
    </Dialog>
  );
}
