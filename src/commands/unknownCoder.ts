/** Stands for who coded what an earlier version of this program has stored without saying who. */
export const UNKNOWN_CODER = '';
