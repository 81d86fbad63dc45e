import { createHash } from 'node:crypto';

/**
 * The SHA-256 of a graph: of the lines of all its rows, by type in the order of `TYPES_OF_GRAPH` and by id within each.
 * Two stores that hold the same graph have the same, whichever their engines are.
 */
export class GraphDigest {
  private readonly hash = createHash('sha256');
  private rows = 0;

  /** @param line as `rowLine` gives it */
  add(line: string): void {
    this.hash.update(line);
    this.rows += 1;
  }

  /** To be called once, after the last row. */
  end(): { readonly rows: number; readonly digest: string } {
    return { rows: this.rows, digest: this.hash.digest('hex') };
  }
}
