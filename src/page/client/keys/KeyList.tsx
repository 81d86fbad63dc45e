import { isWork, type PageKind, views, works } from '../../pages.ts';
import { currentKey } from '../key.ts';
import { words } from '../words.ts';
import { codingKeys, type KeyInWords } from './codingKeys.ts';
import { type KeyHelp, keysEverywhere, keysOf, keysOfWriting } from './keysOf.ts';

/** The keys of a page, and those that work everywhere; without a page those of all views. */
export function KeyList({ view }: { readonly view: PageKind | null }) {
  const text = words().keys;
  const hasKey = currentKey() !== null;
  const pages = [...views, ...(hasKey ? works : [])];
  const shown = pages.filter((one) => view === null || one === view);
  return (
    <>
      <Keys
        heading={text.everywhere}
        keys={(hasKey ? [...keysEverywhere, ...keysOfWriting] : keysEverywhere).map(inWords)}
      />
      {shown.map((one) => (
        <Keys
          key={one}
          heading={isWork(one) ? words().works[one] : words().views[one]}
          keys={[...keysOf(one).map(inWords), ...(hasKey && one === 'reader' ? codingKeys() : [])]}
        />
      ))}
    </>
  );
}

function inWords({ keys, does }: KeyHelp): KeyInWords {
  return { keys, does: words().keys.does[does] };
}

function Keys({ heading, keys }: { readonly heading: string; readonly keys: readonly KeyInWords[] }) {
  if (keys.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <dl class="keys">
        {keys.map(({ keys: names, does }) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
