import { formatAddress } from '../../Address.ts';
import type { AlphaNode, ReadingsAnswer } from '../../operations/readings.ts';
import { differencesOf } from '../../readings/differencesOf.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { Fact } from '../frame/Fact.tsx';
import { useNavigation } from '../navigation.ts';
import { language } from '../words.ts';
import { Difference } from './Difference.tsx';
import { readingsWords } from './readingsWords.ts';

interface Props {
  /** The slug of the text. */
  readonly document: string;
  readonly agreement: ReadingsAnswer['coderAgreement'];
}

/** How far those agree who coded a text, and what two of them read differently, place by place. */
export function SideBySide({ document, agreement }: Props) {
  const { address, go } = useNavigation();
  const text = readingsWords();
  const { coders } = agreement;
  const unknown = address.coder.filter((name) => !coders.includes(name));
  const wanted = address.coder.filter((name) => coders.includes(name));
  const [one, other] = [...wanted, ...coders.filter((name) => !wanted.includes(name))];
  if (one === undefined) return <p>{text.nobody}</p>;
  if (other === undefined) return <p>{fill(text.onlyOne, { coder: one })}</p>;
  const differences = differencesOf(agreement.differences, [one, other]);
  const choose = (coder: readonly string[]) => go({ view: 'readings', document, coder }, 'replace');
  return (
    <>
      {unknown.map((coder) => (
        <p key={coder} class="notice" role="alert">
          {fill(text.noCoder, { coder })}
        </p>
      ))}
      <section aria-labelledby="agreement">
        <h2 id="agreement">{text.agreement}</h2>
        <dl class="alphas">
          {(['holder', 'stance', 'target'] as const).map((field) => (
            <Fact key={field} name={text.fields[field]}>
              {alphaInWords(agreement[field])}
            </Fact>
          ))}
        </dl>
        <p class="hint">{fill(text.alphaOfAll, { count: coders.length })}</p>
      </section>
      <section aria-labelledby="differences">
        <h2 id="differences">
          {differences.length === 0 ? text.none : plural(language(), text.differences, differences.length)}
        </h2>
        {coders.length > 2 && (
          <div class="draftfilters">
            <Coder
              label={text.first}
              chosen={one}
              coders={coders}
              choose={(name) => choose([name, name === other ? one : other])}
            />
            <Coder
              label={text.second}
              chosen={other}
              coders={coders}
              choose={(name) => choose([name === one ? other : one, name])}
            />
          </div>
        )}
        <ol class="differences">
          {differences.map((difference) => (
            <Difference
              key={`${difference.start}-${difference.end}-${difference.first?.claim}-${difference.second?.claim}`}
              difference={difference}
              coders={[one, other]}
              place={formatAddress({ view: 'reader', document, found: difference })}
              claimAt={(claim) => formatAddress({ view: 'reader', document, claim })}
            />
          ))}
        </ol>
      </section>
    </>
  );
}

interface CoderProps {
  readonly label: string;
  readonly chosen: string;
  readonly coders: readonly string[];
  readonly choose: (name: string) => void;
}

function Coder({ label, chosen, coders, choose }: CoderProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={chosen} onChange={({ currentTarget: { value } }) => choose(value)}>
        {coders.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function alphaInWords({ alpha, low, high }: AlphaNode): string {
  const text = readingsWords();
  if (alpha === null) return text.noAlpha;
  const written = (value: number) =>
    value.toLocaleString(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (low === null || high === null) return written(alpha);
  return fill(text.interval, { alpha: written(alpha), low: written(low), high: written(high) });
}
