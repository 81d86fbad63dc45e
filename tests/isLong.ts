/** Whether more is asked than people wait for, as `.ci/run` does: LONG_TESTS=true. */
export const isLong: boolean = process.env.LONG_TESTS === 'true';
