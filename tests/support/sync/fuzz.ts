import { deletionCell } from '@/lib/bookmarks/cells';
import type { Codec } from '@/lib/sync/codec';
import { keepHeld } from '@/lib/sync/joining';
import { runRound } from '@/lib/sync/round';
import type { RoundReport } from '@/lib/sync/round-report';
import type { RoundLimits, RoundOptions } from '@/lib/sync/round-state';
import { randomFrom } from '../random-library';
import { FaultRemote, Outage } from './fault-remote';
import { MemoryLibrary } from './memory-library';
import { MemoryLocal } from './memory-local';

/** How often what happened, over all runs. */
export type Tally = Map<string, number>;

interface Profile {
  library: MemoryLibrary;
  /** One for each remote it is connected with. */
  locals: Map<FaultRemote, MemoryLocal>;
  readonly name: string;
  /** How far its clock is off, ms. */
  readonly skewMs: number;
  backup: Snapshot | null;
}

interface Snapshot {
  readonly library: MemoryLibrary;
  readonly locals: Map<FaultRemote, MemoryLocal>;
}

const dayMs = 86_400_000;
/** For a round that looks for rot in all that it wrote. */
const lookAtAll = { looks: 1_000, lookAfterMs: 0, lookPauseMs: 0 };
const profileLimit = 8;
const fields = ['url', 'title', 'read', '#a', '#b', 'later-field'];

/**
 * One random life of two to five profiles on one or two remotes, with everything that can go wrong; then calm, after which
 * all of them must have the same, and nothing may be lost. The same seed is the same life.
 */
export class FuzzRun {
  #now = 1.7e12;
  readonly #random: (limit: number) => number;
  readonly #remotes: FaultRemote[];
  readonly #profiles: Profile[] = [];
  /** Every edit ever made, merged. */
  readonly #oracle = new MemoryLibrary();
  /** Edits may be lost for good: a profile was put back to an older state, or what only one blob said has rotted. */
  #isExact = true;
  /** What happens besides edits and rounds: nothing, restored backups, or lost and rotten blobs. */
  readonly #weather: 'calm' | 'restores' | 'losses';
  readonly #isGuarded: boolean;
  #isLively = false;

  constructor(
    seed: number,
    readonly codec: Codec,
    readonly tally: Tally,
  ) {
    this.#random = randomFrom(seed);
    const chance = (probability: number) => this.#chance(probability);
    this.#remotes = Array.from({ length: this.#chance(0.3) ? 2 : 1 }, () => new FaultRemote(chance));
    for (const remote of this.#remotes) if (this.#chance(0.3)) remote.uploadLimitBytes = 1_000;
    this.#weather = this.#pick(['calm', 'calm', 'restores', 'losses'] as const);
    this.#isGuarded = this.#chance(0.5);
    const count = 2 + this.#random(4);
    for (let index = 0; index < count; index += 1) this.#connect(this.#newProfile());
  }

  async live(steps = 120): Promise<void> {
    this.#isLively = true;
    for (let step = 0; step < steps; step += 1) await this.#step(step);
  }

  /** Throws when profiles differ, when something was lost, or when a round with nothing to do asks more than once. */
  async settle(): Promise<void> {
    this.#isLively = false;
    for (const remote of this.#remotes) remote.isFaulty = false;
    this.#connectAll();
    for (let pass = 0; pass < 14; pass += 1) {
      for (const profile of this.#profiles) {
        this.#now += 2 * dayMs;
        await this.#roundsOf(profile, pass < 7 ? { limits: { ...this.#limits(), ...lookAtAll } } : {});
      }
    }
    await this.#checkNewcomer();
    await this.#checkSame();
    await this.#checkIdle();
  }

  async #step(step: number): Promise<void> {
    this.#now += this.#random(300_000);
    const profile = this.#pick(this.#profiles);
    const isFaulty = this.#chance(0.5);
    for (const remote of this.#remotes) remote.isFaulty = isFaulty;
    const dice = this.#random(1_000);
    if (dice < 490) this.#edit(profile, step);
    else if (dice < 500) this.#deleteMany(profile, step);
    else if (dice < 930 || this.#weather === 'calm') await this.#riskRound(profile, isFaulty);
    else if (dice < 940) this.#wipe();
    else if (dice < 955 && this.#weather === 'losses') this.#lose();
    else if (dice < 963) this.#clone(profile);
    else if (this.#weather === 'losses') this.#rot();
    else if (dice < 975) profile.backup = this.#snapshot(profile);
    else this.#restore(profile);
  }

  #edit({ library }: Profile, step: number): void {
    const id = `record-${this.#random(30)}`.padEnd(22, '-');
    const kind = this.#random(100);
    if (kind < 12) library.edit(id, { [deletionCell]: true });
    else if (kind < 24) library.edit(id, { [deletionCell]: true, url: `u${step}`, title: `t${step}` });
    else if (kind < 34) library.edit(id, { deletedAt: this.#chance(0.6) ? step : null });
    else if (kind < 50) library.edit(id, { url: `u${step}`, title: `t${step}`, savedAt: this.#now });
    else library.edit(id, { [this.#pick(fields)]: this.#chance(0.2) ? null : step });
    this.#remember(library, id);
  }

  #deleteMany({ library }: Profile, step: number): void {
    const ids = [...library.cellsById.keys()].filter((id) => library.isInSight(id) && this.#chance(0.5));
    const isForGood = this.#chance(0.5);
    for (const id of ids) {
      library.edit(id, isForGood ? { [deletionCell]: true } : { deletedAt: step });
      this.#remember(library, id);
    }
  }

  #remember(library: MemoryLibrary, id: string): void {
    this.#oracle.merge({ id, cells: library.cellsById.get(id) ?? new Map() });
  }

  async #riskRound(profile: Profile, isFaulty: boolean): Promise<void> {
    const [remote, local] = this.#pick([...profile.locals]);
    local.crash = () => {
      if (isFaulty && this.#chance(0.08)) throw new Outage('stopped');
    };
    try {
      await this.#round(profile, remote, local, {});
    } catch (thrown) {
      if (!(thrown instanceof Outage)) throw thrown;
      this.#count('outages');
    } finally {
      local.crash = () => undefined;
    }
  }

  /** A round, and mostly an answer to what it asks. */
  async #round(
    profile: Profile,
    remote: FaultRemote,
    local: MemoryLocal,
    options: Partial<RoundOptions>,
  ): Promise<RoundReport> {
    const codec = this.#codecWhile(profile);
    const report = await runRound(remote, local, codec, this.#options(profile, options));
    if (report.reset) this.#count(`reset: ${report.reset}`);
    if (report.merged > 0) this.#count('compactions');
    for (const { fault } of report.faults) this.#count(`fault: ${fault}`);
    if (report.question === null || options.allowRemovals) return report;
    this.#count('questions');
    if (this.#chance(0.5)) return this.#round(profile, remote, local, { ...options, allowRemovals: true });
    await keepHeld(local, this.codec, new AbortController().signal);
    return this.#round(profile, remote, local, options);
  }

  /** A person goes on working while a segment is cut or read. */
  #codecWhile(profile: Profile): Codec {
    const work = () => {
      if (this.#isLively && this.#chance(0.05)) this.#edit(profile, this.#random(1_000));
    };
    return {
      seal: (...segment) => {
        work();
        return this.codec.seal(...segment);
      },
      open: (...blob) => {
        work();
        return this.codec.open(...blob);
      },
    };
  }

  #options({ name, library }: Profile, options: Partial<RoundOptions>): RoundOptions {
    return {
      signal: new AbortController().signal,
      profile: { id: name, name, browser: 'fuzz' },
      now: library.now,
      limits: this.#limits(),
      beforeMassChange: async () => {
        this.#count('kept before others’ changes');
        if (this.#isLively && this.#chance(0.2)) throw new Outage('no room');
      },
      ...options,
    };
  }

  #limits(): Partial<RoundLimits> {
    return {
      cutChars: 200 + this.#random(2_000),
      largeBytes: 1_500,
      fanIn: 3,
      parallel: 1 + this.#random(4),
      massRemoval: this.#isGuarded ? 2 : 1_000,
      massShare: 0.1,
    };
  }

  #wipe(): void {
    this.#pick(this.#remotes).blobs.clear();
    this.#count('wiped');
  }

  #lose(): void {
    const { blobs } = this.#pick(this.#remotes);
    for (const name of [...blobs.keys()]) if (this.#chance(0.3)) blobs.delete(name);
    this.#count('lost in part');
  }

  #rot(): void {
    const { blobs } = this.#pick(this.#remotes);
    if (blobs.size === 0) return;
    const [name, bytes] = this.#pick([...blobs]);
    const rotten = bytes.slice();
    const place = this.#random(Math.max(1, rotten.length));
    rotten[place] = (rotten[place] ?? 0) ^ 255;
    blobs.set(name, rotten);
    this.#isExact = false;
    this.#count('rotten');
  }

  #clone(profile: Profile): void {
    if (this.#profiles.length >= profileLimit) return;
    const copy = this.#newProfile();
    Object.assign(copy, this.#copyOf(this.#snapshot(profile), copy));
    this.#count('cloned');
  }

  #restore(profile: Profile): void {
    if (!profile.backup) return;
    Object.assign(profile, this.#copyOf(profile.backup, profile));
    this.#isExact = false;
    this.#count('restored');
  }

  #snapshot({ library, locals }: Profile): Snapshot {
    const copy = library.clone();
    return {
      library: copy,
      locals: new Map(Array.from(locals, ([remote, local]) => [remote, local.cloneWith(copy)])),
    };
  }

  #copyOf(snapshot: Snapshot, { library }: Profile): Snapshot {
    const copy = this.#snapshot({ ...snapshot, name: '', skewMs: 0, backup: null });
    copy.library.now = library.now;
    for (const local of copy.locals.values()) this.#listen(local);
    return copy;
  }

  #newProfile(): Profile {
    const skewMs = this.#chance(0.2) ? (this.#random(1_000) - 500) * 1e8 : this.#random(60_000) - 30_000;
    const library = new MemoryLibrary(() => Math.floor(this.#now + skewMs));
    const name = `Profile ${this.#profiles.length}`;
    const profile: Profile = { library, locals: new Map(), name, skewMs, backup: null };
    this.#profiles.push(profile);
    return profile;
  }

  /** With one remote at first, and with both if there are two, sometimes. */
  #connect(profile: Profile): void {
    const isOnAll = this.#chance(0.5) || this.#profiles.length === 1;
    const chosen = isOnAll ? this.#remotes : [this.#pick(this.#remotes)];
    for (const remote of chosen) profile.locals.set(remote, this.#listen(new MemoryLocal(profile.library)));
  }

  /** Someone has to be on all remotes for all to meet. */
  #connectAll(): void {
    const [first] = this.#profiles;
    for (const remote of this.#remotes) {
      if (first && !first.locals.has(remote)) {
        first.locals.set(remote, this.#listen(new MemoryLocal(first.library)));
      }
    }
  }

  #listen(local: MemoryLocal): MemoryLocal {
    local.onEdit = (id) => this.#remember(local.library, id);
    return local;
  }

  async #roundsOf(profile: Profile, options: Partial<RoundOptions>): Promise<void> {
    for (const [remote, local] of profile.locals) await this.#round(profile, remote, local, options);
  }

  async #checkNewcomer(): Promise<void> {
    for (const remote of this.#remotes) {
      const newcomer = this.#newProfile();
      newcomer.locals.set(remote, this.#listen(new MemoryLocal(newcomer.library)));
      await this.#roundsOf(newcomer, {});
      await this.#roundsOf(newcomer, {});
      const view = JSON.stringify(newcomer.library.view());
      for (let pass = 0; pass < 2; pass += 1) {
        for (const profile of this.#profiles) await this.#roundsOf(profile, {});
      }
      same('a newcomer after two rounds', JSON.parse(view), newcomer.library.view());
    }
  }

  async #checkSame(): Promise<void> {
    const [first] = this.#profiles;
    if (!first) throw new Error('nobody there');
    const view = first.library.view();
    for (const { library, locals, name } of this.#profiles) {
      same(name, library.view(), view);
      for (const local of locals.values()) {
        const sent = (await local.link())?.sent ?? { base: 0, position: 0 };
        const left = await local.unsent(sent, 1);
        if (left && left.records.length > 0) throw new Error(`${name} has not sent all`);
      }
    }
    if (!this.#isExact) return;
    same('all edits ever made', this.#oracle.view(), view);
    this.#count('compared with all edits');
  }

  async #checkIdle(): Promise<void> {
    for (const profile of this.#profiles) {
      for (const [remote, local] of profile.locals) {
        const before = remote.requestCount;
        const { faults } = await this.#round(profile, remote, local, {});
        const asked = remote.requestCount - before;
        if (asked < 1 || asked > 1 + faults.length) throw new Error(`${profile.name} asked ${asked} times`);
      }
    }
    for (const { refused } of this.#remotes) if (refused > 0) this.#count('uploads refused as too large');
    const most = Math.max(...this.#remotes.map(({ blobs }) => blobs.size));
    this.tally.set('most blobs', Math.max(most, this.tally.get('most blobs') ?? 0));
  }

  #count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  #chance(probability: number): boolean {
    return this.#random(1e6) < probability * 1e6;
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[this.#random(values.length)] as Value;
  }
}

type View = Readonly<Record<string, unknown>>;

function same(who: string, has: View, expected: View): void {
  for (const id of new Set([...Object.keys(has), ...Object.keys(expected)])) {
    const [one, other] = [JSON.stringify(has[id]), JSON.stringify(expected[id])];
    if (one !== other) throw new Error(`${who} has ${id} as ${one}, not as ${other}`);
  }
}
