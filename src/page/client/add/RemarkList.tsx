import { useId } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { language } from '../words.ts';
import { addWords } from './addWords.ts';
import type { Brought } from './readText.ts';
import type { ReadRemark } from './TextDraft.ts';

interface Props {
  readonly remarks: readonly ReadRemark[];
  /** What it was read out of; null where that is no longer there. */
  readonly brought: Brought | null;
  readonly onRead: (brought: Brought) => void;
}

const ENCODINGS = [
  ...[
    'utf-8',
    'windows-1251',
    'koi8-u',
    'ibm866',
    'iso-8859-5',
    'windows-1252',
    'windows-1250',
    'iso-8859-2',
  ],
  ...['windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257', 'utf-16le', 'utf-16be'],
  ...['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'],
];

/** What a person should look at in what was read, with other ways to read it. */
export function RemarkList({ remarks, brought, onRead }: Props) {
  const text = addWords();
  const select = useId();
  const isGuess =
    remarks.some(({ code }) => code === 'ENCODING_GUESSED') || (brought?.encoding ?? null) !== null;
  const isPage = remarks.some(({ code }) => code === 'ARTICLE_ONLY') || brought?.whole === true;
  if (remarks.length === 0 && !isGuess && !isPage) return null;
  return (
    <section class="remarks">
      <h2>{text.remarks}</h2>
      <ul>
        {remarks.map(({ code, values, message }) => (
          <li key={code}>{fill(text.remarkSentences[code] ?? message, inNumbers(values))}</li>
        ))}
      </ul>
      {isGuess && brought !== null && (
        <p>
          <label for={select}>{text.encoding}</label>{' '}
          <select
            id={select}
            value={brought.encoding ?? ''}
            onChange={(event) => onRead({ ...brought, encoding: event.currentTarget.value || null })}
          >
            <option value="">{text.asGuessed}</option>
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {encoding}
              </option>
            ))}
          </select>
        </p>
      )}
      {isPage && brought !== null && (
        <p>
          <button type="button" onClick={() => onRead({ ...brought, whole: !brought.whole })}>
            {brought.whole ? text.articleOnly : text.wholePage}
          </button>
        </p>
      )}
    </section>
  );
}

/** Numbers as the language of the page writes them. */
function inNumbers(values: ReadRemark['values']): ReadRemark['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toLocaleString(language()) : value,
    ]),
  );
}
