import { claimsOf } from './claimsOf.ts';

/**
 * Ann is twice for the toll and once for the ferry, Bo once for the toll and once against it, Cy once against both.
 * X[ann, toll, 1] = 2, X[ann, ferry, 1] = 1, X[bo, toll, 1] = 1, X[bo, toll, 0] = 1, X[cy, toll, 0] = 1, X[cy, ferry, 0] = 1.
 */
export const tollAndFerry = claimsOf(
  'ann + toll',
  'ann + toll',
  'ann + ferry',
  'bo + toll',
  'bo - toll',
  'cy - toll',
  'cy - ferry',
);
