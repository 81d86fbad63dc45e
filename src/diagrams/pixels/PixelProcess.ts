import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DemarcheError } from '../../errors.ts';
import { nameOf } from '../../evidence/showInvisible.ts';

export interface Drawing {
  readonly svg: string;
  /** Pixels an inch, of which a unit of the drawing is the 72nd part. */
  readonly density: number;
}

export type Drawn =
  | { readonly pixels: Uint8Array }
  /** Characters for which there is no font. */
  | { readonly missing: readonly string[] }
  | { readonly fault: string };

const MAIN = fileURLToPath(new URL('./pixelMain.js', import.meta.url));

/** Which fonts there are. Read when the library is loaded, and only from the environment. */
const FONTS = fileURLToPath(new URL('./fonts.conf', import.meta.url));

/** Milliseconds without a drawing after which it ends, and its memory is given back. */
const IDLE = 30_000;

/**
 * Draws pixels in a process of its own, one drawing at a time. The library draws in threads that nothing can stop: a
 * process can be ended, when nobody waits for its drawing any longer.
 */
export class PixelProcess {
  private child: ChildProcess | null = null;
  private settle: ((drawn: Drawn | Error) => void) | null = null;
  private idle: NodeJS.Timeout | undefined;

  /**
   * A PNG. Not to be asked again before it has come.
   *
   * Throws DEADLINE_EXCEEDED when the signal aborts, after which nothing works on it any longer, and BAD_ARGUMENT for
   * text that no font has letters for.
   */
  async draw(drawing: Drawing, signal?: AbortSignal): Promise<Uint8Array> {
    if (signal?.aborted) throw late(signal);
    clearTimeout(this.idle);
    this.child ??= this.start();
    const { child } = this;
    hold(child);
    const giveUp = () => this.end(late(signal));
    signal?.addEventListener('abort', giveUp, { once: true });
    const { promise, resolve } = Promise.withResolvers<Drawn | Error>();
    this.settle = resolve;
    child.send(drawing, (error) => error && this.end(error));
    const drawn = await promise;
    signal?.removeEventListener('abort', giveUp);
    letGo(child);
    if (drawn instanceof Error) throw drawn;
    this.idle = setTimeout(() => this.end(new Error('It had nothing to do.')), IDLE).unref();
    if ('missing' in drawn) throw withoutFont(drawn.missing);
    if ('fault' in drawn) throw new Error(`The drawing has not become pixels: ${drawn.fault}`);
    return drawn.pixels;
  }

  private start(): ChildProcess {
    // Without the flags of the service, and without pipes that would keep it waiting.
    const child = fork(MAIN, {
      // Whatever the machine says of its fonts: a sysroot would go before the paths of ours.
      env: { ...process.env, FONTCONFIG_FILE: FONTS, FONTCONFIG_SYSROOT: undefined },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = (error: Error) => {
      if (this.child === child) this.end(error);
    };
    child.on('message', (drawn: Drawn) => {
      if (this.child === child) this.settle?.(drawn);
    });
    child.on('error', ended);
    child.on('exit', (status, by) => {
      ended(new Error(`The process that draws pixels has ended (${by ?? status}).`));
    });
    return child;
  }

  /** Whoever waits is told why. It starts again when it is asked again. */
  private end(why: Error): void {
    this.child?.kill('SIGKILL');
    this.child = null;
    this.settle?.(why);
    this.settle = null;
  }
}

/** Whoever waits for a drawing keeps this process alive; nobody else does. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function late(signal: AbortSignal | undefined): DemarcheError {
  return new DemarcheError(
    'DEADLINE_EXCEEDED',
    'The picture took longer than it may. Narrow it by issue, actor, document or stance, or take it as svg.',
    { cause: signal?.reason },
  );
}

/** How many characters a message names. */
const NAMED = 5;

function withoutFont(missing: readonly string[]): DemarcheError {
  const named = missing.slice(0, NAMED).map((character) => `${character} (${nameOf(character)})`);
  const more = missing.length - named.length;
  const all = [...named, ...(more > 0 ? [`${more} more`] : [])];
  return new DemarcheError(
    'BAD_ARGUMENT',
    `No font of PNG pictures has a letter for ${new Intl.ListFormat('en-GB').format(all)}: they would be boxes. Take it as svg, which is drawn with the fonts of whoever looks at it.`,
    { details: { argument: 'format', given: 'png', missing } },
  );
}
