/** What we use of the package, which has no types of its own. */
declare module 'edtf' {
  interface Parsed {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List';
    /** Milliseconds since 1970, or an infinity for an open end. */
    readonly min: number;
    readonly max: number;
    /** Of an interval: its ends, null where unknown and Infinity where open. */
    readonly values?: readonly unknown[];
  }
  /** @throws Error on what is not EDTF */
  const edtf: (text: string) => Parsed;

  // biome-ignore lint/style/noDefaultExport: the package's own
  export { edtf as default };
}
