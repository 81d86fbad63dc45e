import { words } from '../words.ts';

const MARKS = [
  ['agree', '+2'],
  ['contradict', '−1'],
  ['split', '+1 −1'],
] as const;

/** What the marks of the matrix mean, before it. */
export function MatrixKey({ hasGroups }: { readonly hasGroups: boolean }) {
  const { company: text } = words();
  return (
    <>
      <ul class="companykey marks">
        {MARKS.map(([mark, sample]) => (
          <li key={mark}>
            <span class={mark} aria-hidden="true">
              {sample}
            </span>
            {text.marks[mark]}
          </li>
        ))}
        <li>
          <span class="empty" aria-hidden="true" />
          {text.marks.none}
        </li>
      </ul>
      <p class="source">
        {text.order} {hasGroups && text.groups}
      </p>
    </>
  );
}
