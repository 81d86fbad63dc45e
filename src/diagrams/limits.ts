/** How many positions a view may have. */
export const limits = {
  /** Up to here two columns can be read; beyond it the page shows the matrix first. */
  readable: 80,
  /** Drawings: PNG, SVG, Mermaid, DOT. */
  drawn: 80,
  /** Formats that are read by programs. */
  data: 5000,
} as const;
