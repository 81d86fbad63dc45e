/** What an address asks for and does not exist, by the names and values that stand in it. */
export type AddressFault =
  /** Names that the page does not take, and those that it does. */
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly known: readonly string[] }
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
  /** No page of the list that is shown. */
  | { readonly kind: 'after'; readonly name: string; readonly value: string }
  /** No number of rows or columns. */
  | { readonly kind: 'count'; readonly name: string; readonly value: string }
  /** No stretch of a text. */
  | { readonly kind: 'stretch'; readonly name: string; readonly value: string }
  /** The same actor twice where two are compared. */
  | { readonly kind: 'twice'; readonly actor: string }
  /** What cuts by stances, where every side is shown. */
  | { readonly kind: 'sides' }
  /** `stance=none` beside stances. */
  | { readonly kind: 'none' };
