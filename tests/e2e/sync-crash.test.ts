import { randomFrom } from '../support/random-library';
import { createProfileFolder, removeFolder } from './support/processes';
import { expect, test } from './support/sync-journey';
import type { ChromiumProfile } from './support/sync-profile';
import { until } from './support/wait';

const kills = 6;

test('worker and browser killed at random requests: the libraries end up the same, nothing lost, nothing doubled', async ({
  openChromium,
  folder,
  gate,
}) => {
  test.setTimeout(150_000);
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
  const random = randomFrom(seed);
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  const homes = [createProfileFolder(), createProfileFolder()] as const;
  try {
    const profiles: ChromiumProfile[] = [];
    for (const home of homes) profiles.push(await openChromium(home));
    for (const profile of profiles) await profile.connect(folder);
    const saved: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const which = random(2);
      const profile = profiles[which];
      const home = homes[which];
      if (!profile || !home) throw new Error('two profiles');
      for (const [writer, each] of profiles.entries()) {
        const title = `Kill ${kill}, by ${writer}`;
        const { id } = await each.save(title);
        await each.do('editBookmark', { id, edit: { addTags: [`kill-${kill}`] } });
        saved.push(title);
      }
      // Something to read for whoever is killed.
      await profiles[1 - which]?.sync();
      const isBrowser = random(3) === 0;
      const moment = { request: random(4), when: random(2) === 0 ? 'before' : 'after' };
      let isDead = false;
      const first = gate.passed.length;
      gate.watch(async ({ number }, when) => {
        if (isDead || when !== moment.when || number - first - 1 < moment.request) return !isDead;
        isDead = true;
        await (isBrowser ? profile.browser.crash() : profile.browser.killWorker(profile.screen));
        return false;
      });
      await profile.ask('syncNow', { id: 'server' }).catch(() => undefined); // it was killed, or had less to ask for
      gate.open();
      if (isBrowser && isDead) profiles[which] = await openChromium(home);
      // Whatever ran when it was killed goes on by itself as soon as the background wakes: for an alarm, or a screen.
      if (kill > 0) await profiles[which]?.ask('listRestorePoints', {});
      await until(async () => !(await profiles[which]?.remote('server'))?.state.isRunning, {
        what: `the round to go on by itself (seed ${seed}, kill ${kill})`,
        timeoutMs: 60_000,
      });
    }
    for (let turn = 0; turn < 2; turn++) for (const profile of profiles) await profile.sync();
    for (const profile of profiles) {
      expect(await profile.titles(), `seed ${seed}`).toEqual([...saved].sort());
      const tags = (await profile.bookmarks()).map(({ tags: [tag] }) => tag);
      expect(
        tags.filter((tag) => tag === undefined),
        `seed ${seed}`,
      ).toEqual([]);
    }
  } finally {
    for (const home of homes) await removeFolder(home);
  }
});
