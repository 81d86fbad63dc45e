import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';

/** Copies a text; where the browser does not allow that, shows it to be copied by hand. */
export function CopyButton({ name, text }: { readonly name: string; readonly text: string }) {
  const { announce } = useNavigation();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      announce(words().claim.copied);
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {state === 'copied' ? words().claim.copied : name}
      </button>
      {state === 'refused' && (
        <textarea
          readOnly
          rows={3}
          aria-label={fill(words().claim.selectAndCopy, { name })}
          ref={(area) => area?.select()}
          value={text}
        />
      )}
    </>
  );
}
