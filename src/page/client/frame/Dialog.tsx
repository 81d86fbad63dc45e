import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { words } from '../words.ts';

interface Props {
  readonly heading: string;
  readonly close: () => void;
  /** Whether it is to be read from its top, where a field far below would have the focus. */
  readonly isRead?: boolean;
  readonly children: ComponentChildren;
}

/** A dialog over the page. Escape, its button and a click beside it close it. */
export function Dialog({ heading, close, isRead = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const top = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    if (isRead) top.current?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, which the browser sees to
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="inner">
        <h2 id={id} ref={top} {...(isRead && { tabIndex: -1 })}>
          {heading}
        </h2>
        {children}
        <button type="button" class="done" onClick={() => dialog.current?.close()}>
          {words().share.close}
        </button>
      </div>
    </dialog>
  );
}
