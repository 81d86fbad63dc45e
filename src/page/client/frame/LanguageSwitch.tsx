import { languages } from '../../words/Language.ts';
import { language, words } from '../words.ts';

/** The language of the page. The choice is kept in a cookie: the server sends the page again in it. */
export function LanguageSwitch() {
  const choose = (tag: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there outside secure contexts
    document.cookie = `language=${tag}; path=/; max-age=31536000; samesite=lax`;
    location.reload();
  };
  return (
    <label class="scheme">
      <span>{words().top.language}</span>
      <select value={language()} onChange={(event) => choose(event.currentTarget.value)}>
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
