import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { Call, Outcome } from './Call.ts';

/** A call that was sent, and what came of it: null where nobody was told. */
export interface Entry {
  readonly n: number;
  readonly writer: string;
  readonly call: Call;
  readonly outcome: Outcome | null;
}

type Line =
  | { readonly n: number; readonly writer: string; readonly call: Call }
  | { readonly n: number; readonly outcome: Outcome };

/**
 * What writers sent and were told, kept in a file as it happens, so that a run that was cut off can be taken up again: a
 * call stands there before it is sent.
 */
export class Ledger {
  private readonly file: number;
  private readonly known = new Map<number, Entry>();

  constructor(path: string) {
    for (const line of linesIn(path)) this.note(line);
    this.file = openSync(path, 'a');
  }

  /** All entries, in the order in which they were sent. */
  get entries(): readonly Entry[] {
    return [...this.known.values()];
  }

  get size(): number {
    return this.known.size;
  }

  sent(n: number, writer: string, call: Call): Entry {
    this.write({ n, writer, call });
    return this.entry(n);
  }

  told(n: number, outcome: Outcome): Entry {
    this.write({ n, outcome });
    return this.entry(n);
  }

  close(): void {
    closeSync(this.file);
  }

  private entry(n: number): Entry {
    const entry = this.known.get(n);
    if (!entry) throw new Error(`Nothing was sent as number ${n}.`);
    return entry;
  }

  private write(line: Line): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
    this.note(line);
  }

  private note(line: Line): void {
    if ('call' in line) this.known.set(line.n, { ...line, outcome: null });
    else this.known.set(line.n, { ...this.entry(line.n), outcome: line.outcome });
  }
}

/** What was cut off when its writer was killed is no line, and is taken away. */
function linesIn(path: string): readonly Line[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(path, whole);
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
