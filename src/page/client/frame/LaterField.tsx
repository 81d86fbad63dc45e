import { useLaterComponent } from '../useLaterComponent.ts';
import { words } from '../words.ts';
import type { FilterFieldProps } from './FilterField.tsx';

/** A field of the filter; until its script is there, the place where it will stand. */
export function LaterField(props: FilterFieldProps) {
  const Field = useLaterComponent(async () => (await import('./laterParts.ts')).laterParts.FilterField);
  if (Field !== null) return <Field {...props} />;
  const { filters } = words();
  return (
    <div class="combobox">
      <label>
        {filters[props.name]} <input type="text" disabled placeholder={filters.placeholders[props.name]} />
      </label>
    </div>
  );
}
