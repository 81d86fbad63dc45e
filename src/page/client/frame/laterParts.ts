import { FilterChips } from './FilterChips.tsx';
import { FilterField } from './FilterField.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SettingsChoices } from './SettingsChoices.tsx';
import { UnknownGroups } from './UnknownGroups.tsx';
import { UnknownNames } from './UnknownNames.tsx';
import { WhyNothing } from './WhyNothing.tsx';

/** What of the frame comes once the view stands there: in one script, as many small ones are larger together. */
export const laterParts = {
  FilterChips,
  FilterField,
  SearchBox,
  SettingsChoices,
  UnknownGroups,
  UnknownNames,
  WhyNothing,
};
