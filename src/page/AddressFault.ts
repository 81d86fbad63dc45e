/** What an address asks for and does not exist, by the names and values that stand in it. */
export type AddressFault =
  /** A value that its name does not take, and those that it does. */
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  /** No year, month or day of the calendar. */
  | { readonly kind: 'day'; readonly name: string; readonly value: string }
  /** A span of days that ends before it begins. */
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  /** No number of rows or columns. */
  | { readonly kind: 'count'; readonly name: string; readonly value: string }
  /** No stretch of a text. */
  | { readonly kind: 'stretch'; readonly name: string; readonly value: string }
  /** `stance=none` beside stances. */
  | { readonly kind: 'none' };
