import { useState } from 'preact/hooks';
import { MANUAL_PATH } from '../../manualPath.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { KeyList } from './KeyList.tsx';
import { singleKeysAreOn, turnSingleKeys } from './singleKeys.ts';

/** The keys of the page that is shown, over it. */
export function KeyboardHelp({ close }: { readonly close: () => void }) {
  const { address } = useNavigation();
  const [on, setOn] = useState(singleKeysAreOn);
  return (
    <Dialog heading={words().keys.heading} close={close} isRead>
      <KeyList view={address.view} />
      <label class="singlekeys">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            turnSingleKeys(checked);
            setOn(checked);
          }}
        />{' '}
        {words().keys.single}
      </label>
      <p>
        <a href={MANUAL_PATH}>{words().top.manual}</a>
      </p>
    </Dialog>
  );
}
