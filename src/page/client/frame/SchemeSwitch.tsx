import { useState } from 'preact/hooks';
import { words } from '../words.ts';

const choices = ['auto', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

/** Light or dark colours. The choice is kept in a cookie, so that the server sends the page in it from the start. */
export function SchemeSwitch() {
  const root = document.documentElement;
  const [choice, setChoice] = useState<Choice>(
    choices.find((known) => known === root.dataset.scheme) ?? 'auto',
  );
  const choose = (value: string) => {
    const next = choices.find((known) => known === value) ?? 'auto';
    setChoice(next);
    if (next === 'auto') delete root.dataset.scheme;
    else root.dataset.scheme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there outside secure contexts
    document.cookie = `scheme=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <label class="scheme">
      <span>{words().top.colours}</span>
      <select value={choice} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map((name) => (
          <option key={name} value={name}>
            {words().top[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
