import { quoted } from './names.ts';

/** A row as the cells and branches of it speak of it; remembers which of its columns they need. */
export class ParentRow {
  readonly name: string;
  private readonly used = new Set<string>();

  constructor(name: string) {
    this.name = name;
  }

  column(field: string): string {
    this.used.add(field);
    return `${this.name}.${quoted(field)}`;
  }

  /** The columns that were asked for, as a SELECT lists them. */
  columns(): readonly string[] {
    return [...this.used].map((field) => `${this.name}.${quoted(field)}`);
  }
}
