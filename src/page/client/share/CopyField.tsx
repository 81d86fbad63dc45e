import { useEffect, useRef, useState } from 'preact/hooks';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
}

/**
 * A text to copy: selected where it stands, so that it can be copied by hand where the browser gives nobody its
 * clipboard.
 */
export function CopyField({ label, text, rows }: Props) {
  const { announce } = useNavigation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [text]);
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(words().share.copied);
    } catch {
      announce(words().share.copyByHand);
      area.current?.focus();
    }
  };
  return (
    <div class="copyfield">
      <label>
        <span>{label}</span>
        <textarea
          readOnly
          rows={rows}
          ref={area}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="button" onClick={copy}>
        {copied ? words().share.copied : words().share.copy}
      </button>
    </div>
  );
}
