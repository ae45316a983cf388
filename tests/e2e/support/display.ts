import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { findDisplayTools } from './browsers';
import { type Frame, parseFrame } from './frame';
import { stop } from './processes';
import { until, within } from './wait';

const run = promisify(execFile);

/**
 * A screen nobody sees, with a window manager and a person's hands: real context menus and real shortcuts need
 * a window that has the focus. Starts its own Xvfb, so no wrapper is needed around the test run.
 */
export class Display {
  static async start(): Promise<Display> {
    const tools = findDisplayTools();
    if (!tools)
      throw new Error(
        'Xvfb, xdotool or openbox is missing; run: node --import tsx scripts/ensure-browsers.ts',
      );
    // -displayfd lets the server pick a free number itself, so parallel runs never meet.
    // -noreset: else the server starts afresh, throwing everyone out, whenever its last client leaves.
    const frames = mkdtempSync(join(tmpdir(), 'panelmark-display-'));
    const screen = ['-screen', '0', '1280x900x24', '-fbdir', frames];
    const options = ['-displayfd', '3', '-noreset', '-nolisten', 'tcp', ...screen];
    const server = spawn(tools.xvfb, options, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await within(firstLine(server.stdio[3] as Readable), { what: 'Xvfb to name its display' });
    const name = `:${number}`;
    const manager = spawn(tools.openbox, [], { stdio: 'ignore', env: { ...process.env, DISPLAY: name } });
    const display = new Display(name, tools.xdotool, [manager, server], frames);
    try {
      await until(() => display.#hasWindowManager(), { what: 'the window manager' });
    } catch (error) {
      await display.stop(); // nobody else knows of it yet
      throw error;
    }
    return display;
  }

  private constructor(
    /** For the DISPLAY variable. */
    readonly name: string,
    private readonly xdotool: string,
    private readonly children: readonly ChildProcess[],
    /** Where the server keeps what the screen shows. */
    private readonly frames: string,
  ) {}

  /** Presses a key or a chord in X's names: `Return`, `alt+shift+s`. */
  async press(chord: string): Promise<void> {
    await this.#hands('key', chord);
  }

  /** Types into whatever has the focus, a key at a time. */
  async type(text: string): Promise<void> {
    await this.#hands('type', '--delay', '30', text);
  }

  async click(x: number, y: number, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.#hands('mousemove', String(Math.round(x)), String(Math.round(y)));
    await this.#hands('click', button === 'left' ? '1' : '3');
  }

  /** Title of the window that has the focus. */
  activeWindow(): Promise<string> {
    return this.#hands('getactivewindow', 'getwindowname');
  }

  /** Whether some window has its upper left corner here: the way to see that a menu has opened. */
  async isWindowAt(x: number, y: number): Promise<boolean> {
    const said = await this.#hands(
      'search',
      '--onlyvisible',
      '--name',
      '.*',
      'getwindowgeometry',
      '--shell',
      '%@',
    );
    const corner = `\nX=${Math.round(x)}\nY=${Math.round(y)}\n`;
    return said.includes(corner);
  }

  /** What the screen shows at this moment. */
  frame(): Frame {
    return parseFrame(readFileSync(join(this.frames, 'Xvfb_screen0')));
  }

  async stop(): Promise<void> {
    for (const child of this.children) await stop(child);
    rmSync(this.frames, { recursive: true, force: true });
  }

  async #hasWindowManager(): Promise<boolean> {
    await this.#hands('get_desktop'); // fails until something manages windows
    return true;
  }

  async #hands(...args: string[]): Promise<string> {
    const { stdout } = await run(this.xdotool, args, {
      env: { ...process.env, DISPLAY: this.name },
      timeout: 10_000,
    });
    return stdout.trim();
  }
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) resolve(said.trim());
    });
  });
}
