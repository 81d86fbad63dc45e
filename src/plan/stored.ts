/** Under this symbol a row of an assembled tree carries the stored fields that its computed fields need, by their names. */
export const STORED: unique symbol = Symbol('stored');
