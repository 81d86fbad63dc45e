import { useState } from 'preact/hooks';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { AlongDialog } from './AlongDialog.tsx';
import { CopyField } from './CopyField.tsx';
import { embedCode, embedPath } from './embedCode.ts';

interface Props {
  readonly title: string;
  readonly close: () => void;
}

const HEIGHTS = [400, 600, 800] as const;

/** The view in a frame of another page: the code for it, and how it looks there. */
export function EmbedDialog({ title, close }: Props) {
  const { address } = useNavigation();
  const { along } = words();
  const [height, setHeight] = useState<number>(600);
  const path = embedPath(address);
  const mayEmbed = document.documentElement.hasAttribute('data-may-embed');
  return (
    <AlongDialog heading={along.embed} close={close}>
      {mayEmbed ? (
        <>
          <CopyField label={along.code} text={embedCode(location.origin + path, title, height)} rows={4} />
          <label class="height">
            <span>{along.height}</span>
            <select value={height} onChange={(event) => setHeight(Number(event.currentTarget.value))}>
              {HEIGHTS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <iframe src={path} title={`${along.preview}: ${title}`} height={height} />
        </>
      ) : (
        <p>{along.noEmbed}</p>
      )}
    </AlongDialog>
  );
}
