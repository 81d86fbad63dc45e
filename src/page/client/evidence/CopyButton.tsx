import { useEffect, useState } from 'preact/hooks';
import { useNavigation } from '../navigation.ts';

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
      announce('Copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {state === 'copied' ? 'Copied' : name}
      </button>
      {state === 'refused' && (
        <textarea
          readOnly
          rows={3}
          aria-label={`${name}: select and copy`}
          ref={(area) => area?.select()}
          value={text}
        />
      )}
    </>
  );
}
