import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isTyping } from '../isTyping.ts';
import { useKeyDown } from '../useKeyDown.ts';
import { singleKeysAreOn } from './singleKeys.ts';

interface Props {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Opens the list of keys by `?`, wherever one is and types nothing. It is loaded when it is first wanted. */
export function HelpKey({ open, onOpen, onClose }: Props) {
  const [Help, setHelp] = useState<ComponentType<{ readonly close: () => void }> | null>(null);
  useKeyDown((event) => {
    if (event.key !== '?' || isTyping(event) || !singleKeysAreOn()) return;
    event.preventDefault();
    onOpen();
  });
  useEffect(() => {
    if (!open || Help !== null) return;
    // What does not arrive can be asked for again by the same key.
    import('./KeyboardHelp.tsx').then(({ KeyboardHelp }) => setHelp(() => KeyboardHelp), onClose);
  }, [open]);
  return open && Help !== null ? <Help close={onClose} /> : null;
}
