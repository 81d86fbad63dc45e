import { useRef } from 'preact/hooks';
import type { Span } from '../../articleParts.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';

interface Props {
  readonly sections: readonly (Span & { readonly heading: string })[];
  readonly passages: readonly Span[];
}

/** The headings of a text, each with how many passages stand under it; choosing one leads there. */
export function Outline({ sections, passages }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  if (sections.length < 2) return null;
  const under = ({ start, end }: Span) =>
    passages.filter((passage) => passage.start >= start && passage.start < end).length;
  const close = () => {
    if (details.current !== null) details.current.open = false;
  };
  return (
    <details class="outline" ref={details}>
      <summary>{plural(language(), words().reader.sections, sections.length)}</summary>
      <nav aria-label={words().reader.outline}>
        <ol>
          {sections.map((section) => (
            <li key={section.start}>
              <a href={`#at-${section.start}`} onClick={close}>
                <bdi>{section.heading}</bdi>
              </a>{' '}
              <span class="count">{under(section)}</span>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
