import { useState } from 'preact/hooks';
import type { Company } from '../../companyOf.ts';
import { hrefOfPair } from '../../hrefOfPair.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';

/** The pairs as a table, those with most in common first. */
export function PairTable({ company }: { readonly company: Company }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="astable" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words().company.table}</summary>
      {open && <Table company={company} />}
    </details>
  );
}

function Table({ company }: { readonly company: Company }) {
  const { address } = useNavigation();
  const { company: text } = words();
  const { actors, pairs } = company;
  const number = (count: number) => count.toLocaleString(language());
  return (
    <table>
      <caption class="unseen">{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.pair}</th>
          <th scope="col">{text.agree}</th>
          <th scope="col">{text.contradict}</th>
          <th scope="col">{text.words}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((cell) => {
          const names = { first: actors[cell.one]?.name ?? '', second: actors[cell.other]?.name ?? '' };
          return (
            <tr key={`${cell.one} ${cell.other}`}>
              <th scope="row">{fill(text.both, names)}</th>
              <td>
                {text.agree}: {number(cell.agree)}
              </td>
              <td>
                {text.contradict}: {number(cell.contradict)}
              </td>
              <td>
                <a href={hrefOfPair(address, company, cell)}>{text.words}</a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
