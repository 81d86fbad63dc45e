import { coalitionsField } from './coalitionsField.ts';
import { coderAgreementField } from './coderAgreementField.ts';
import { digestField } from './digestField.ts';
import { networkField } from './networkField.ts';
import { positionChangesField } from './positionChangesField.ts';
import type { TabulatedField } from './TabulatedField.ts';

/** What computes the fields of `Query` that the schema marks as `@tabulated`, by name. */
export const tabulatedFields: Readonly<Record<string, TabulatedField>> = {
  network: networkField,
  coalitions: coalitionsField,
  coderAgreement: coderAgreementField,
  positionChanges: positionChangesField,
  digest: digestField,
};
