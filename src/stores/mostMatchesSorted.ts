/**
 * Where no more rows of a type than these have the words that are sought, all of them are looked at and put in order.
 * Where more have them, the list is gone through in its order, which soon comes upon enough of them: so that neither
 * a rare word nor a frequent one costs more the larger the graph is.
 */
export const MOST_MATCHES_SORTED = 2_000;
