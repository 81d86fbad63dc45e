import { formatAddress } from '../../Address.ts';
import { digestPath } from '../../digestPath.ts';
import { MANUAL_PATH } from '../../manualPath.ts';
import { useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';

interface Props {
  /** Closes the menu. */
  readonly close: () => void;
  /** Shows where a key is given. */
  readonly showKey: () => void;
}

/** What is in the menu of settings. */
export function SettingsChoices({ close, showKey }: Props) {
  const { address, showKeys } = useNavigation();
  const then = (show: () => void) => () => {
    close();
    show();
  };
  return (
    <>
      <LanguageSwitch />
      <SchemeSwitch />
      <a href={digestPath(address, language())}>{words().top.digest}</a>
      <a href={formatAddress({ view: 'about' })}>{words().top.about}</a>
      <a href={MANUAL_PATH}>{words().top.manual}</a>
      <button type="button" onClick={then(showKeys)}>
        {words().top.keys} <kbd>?</kbd>
      </button>
      <button type="button" onClick={then(showKey)}>
        {words().top.key}
      </button>
      <a href="/graphql">GraphiQL</a>
    </>
  );
}
