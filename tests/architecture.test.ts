import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Source {
  /** From the project's root, e.g. `lib/extract/index.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from the root for our own files, else the package's name. */
  readonly imports: readonly string[];
}

function filesIn(folder: string, pattern: RegExp): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return entries.map((entry) => join(folder, entry)).filter((path) => pattern.test(path));
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const names = [...text.matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'|\bimport\('([^']+)'\)/g)];
  const imports = names.map((match) => resolveImport(path, match[1] ?? match[2] ?? match[3] ?? ''));
  return { path, text, imports };
}

function resolveImport(from: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2);
  return name.startsWith('.') ? relative(root, resolve(root, dirname(from), name)) : name;
}

const sources = ['entrypoints', 'components', 'lib']
  .flatMap((folder) => filesIn(folder, /\.tsx?$/))
  .map(readSource);
const inside = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));

/** "file → import", for every import of these files that the wall forbids. */
function crossings(files: readonly Source[], isForbidden: (name: string) => boolean): string[] {
  return files.flatMap(({ path, imports }) => imports.filter(isForbidden).map((name) => `${path} → ${name}`));
}

describe('the walls', () => {
  it('lib never draws', () => {
    expect(crossings(inside('lib/'), (name) => /^(preact|components\/|entrypoints\/)/.test(name))).toEqual(
      [],
    );
  });

  it('the polyfill comes in by one door', () => {
    const others = sources.filter(({ path }) => path !== 'lib/platform/browser.ts');
    expect(crossings(others, (name) => /webextension-polyfill|wxt\/browser/.test(name))).toEqual([]);
  });

  it('nobody uses the browser’s global objects past the polyfill', () => {
    const users = sources.filter(({ text }) =>
      /\b(chrome|globalThis\.browser)\.\w+/.test(text.replace(/'[^']*'|\/\/.*|\*.*/g, '')),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  it('the pure half of lib knows neither browser nor store', () => {
    const pure = inside(
      'lib/base/',
      'lib/bookmarks/',
      'lib/extract/',
      'lib/panel/',
      'lib/reader/',
      'lib/settings/',
      'lib/thumbnail/',
      'lib/library/',
      'lib/transfer/',
      'lib/search/match',
      'lib/search/fold',
      'lib/sync/',
    ).filter(({ path }) => !path.startsWith('lib/sync/remotes/'));
    const outside = /^(lib\/(platform|store|messaging|background|i18n)|idb|wxt)/;
    expect(crossings(pure, (name) => outside.test(name))).toEqual([]);
  });

  it('what runs inside a page brings nothing but the pure half along', () => {
    const scripts = sources.filter(({ path }) => path.endsWith('.content.ts'));
    expect(scripts.length).toBeGreaterThan(0);
    const reached = reachableFrom(scripts.map(({ path }) => path));
    expect(
      reached.filter((path) => /^(lib\/(platform|store|messaging|background|i18n)|components)/.test(path)),
    ).toEqual([]);
  });

  it('components show: no store, no messages, no browser, no network', () => {
    const shown = inside('components/').filter(({ path }) => !path.startsWith('components/hooks/'));
    const outside = /^(lib\/(platform\/browser|store|messaging|background)|idb)/;
    expect(crossings(shown, (name) => outside.test(name))).toEqual([]);
    expect(
      shown
        .filter(({ text }) => /\b(fetch|indexedDB|localStorage|XMLHttpRequest)\b/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('entrypoints wire and stop', () => {
    const long = inside('entrypoints/').filter(({ text }) => text.split('\n').length > 45);
    expect(long.map(({ path }) => path)).toEqual([]);
    const strangers = filesIn('entrypoints', /\.\w+$/).filter(
      (path) => !/^entrypoints\/(\w+(\.content)?\.ts|\w+\/(index\.html|main\.tsx))$/.test(path),
    );
    expect(strangers).toEqual([]);
  });
});

function reachableFrom(paths: readonly string[]): string[] {
  const sourceByPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const name of sourceByPath.get(path)?.imports ?? []) {
      const file = [`${name}.ts`, `${name}.tsx`, `${name}/index.ts`].find((candidate) =>
        sourceByPath.has(candidate),
      );
      if (file) visit(file);
    }
  };
  paths.forEach(visit);
  return [...seen];
}

describe('safety', () => {
  it('markup is never built from text', () => {
    const builders =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/;
    expect(sources.filter(({ text }) => builders.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('no failure ends in the console', () => {
    expect(sources.filter(({ text }) => /\bconsole\./.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('colours are named in tokens.css alone', () => {
    const styles = filesIn('components', /\.css$/).filter((path) => !path.endsWith('tokens.css'));
    const literals = styles.filter((path) =>
      /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(literals).toEqual([]);
  });
});

describe('words', () => {
  const folder = join(root, 'public/_locales');
  const messagesIn = (language: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));
  const english = messagesIn('en');

  it('every language says everything, with the same values in it', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    for (const language of readdirSync(folder)) {
      const messages = messagesIn(language);
      expect(Object.keys(messages).sort(), language).toEqual(Object.keys(english).sort());
      for (const [key, { message }] of Object.entries(messages)) {
        expect(placeholders(message), `${language} ${key}`).toEqual(
          placeholders(english[key]?.message ?? ''),
        );
      }
    }
  });

  it('every error has its sentence', () => {
    const errors = readFileSync(join(root, 'lib/base/errors.ts'), 'utf8');
    const types = [...errors.matchAll(/type: '(\w+)'/g)].map((match) => match[1]);
    expect(types.length).toBeGreaterThan(5);
    expect(types.filter((type) => !english[`error_${type}`])).toEqual([]);
  });

  it('no sentence lies unused', () => {
    const code = [...sources.map(({ text }) => text), readFileSync(join(root, 'wxt.config.ts'), 'utf8')].join(
      '\n',
    );
    const stems = Object.keys(english).map((key) => key.replace(/_(one|other)$/, ''));
    // Some are named by what they are about: `error_${type}`.
    const prefixes = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, prefix = '']) => prefix);
    const unused = stems.filter(
      (stem) => !code.includes(stem) && !prefixes.some((prefix) => stem.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

it('every file that is imported exists', () => {
  const ours = sources.flatMap(({ path, imports }) => imports.map((name) => [path, name] as const));
  const missing = ours.filter(
    ([, name]) =>
      /^(lib|components|public)\//.test(name) &&
      !['', '.ts', '.tsx', '/index.ts'].some((ending) => existsSync(join(root, name + ending))),
  );
  expect(missing).toEqual([]);
});
