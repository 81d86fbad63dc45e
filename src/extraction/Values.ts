/** What stands in the places of a sentence, by their names. */
export type Values = Readonly<Record<string, string | number>>;
