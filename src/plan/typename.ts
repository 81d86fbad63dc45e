/** Under this symbol every row of an assembled tree carries the name of its concrete type. */
export const TYPENAME: unique symbol = Symbol('typename');
