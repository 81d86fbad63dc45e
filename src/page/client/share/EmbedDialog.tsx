import { useState } from 'preact/hooks';
import { Dialog } from '../frame/Dialog.tsx';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
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
  const { share } = words();
  const [height, setHeight] = useState<number>(600);
  const path = embedPath(address);
  const mayEmbed = document.documentElement.hasAttribute('data-may-embed');
  return (
    <Dialog heading={share.embed} close={close}>
      {mayEmbed ? (
        <>
          <CopyField label={share.code} text={embedCode(location.origin + path, title, height)} rows={4} />
          <label class="height">
            <span>{share.height}</span>
            <select value={height} onChange={(event) => setHeight(Number(event.currentTarget.value))}>
              {HEIGHTS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <iframe src={path} title={`${share.preview}: ${title}`} height={height} />
        </>
      ) : (
        <p>{share.noEmbed}</p>
      )}
    </Dialog>
  );
}
