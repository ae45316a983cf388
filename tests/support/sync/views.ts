import type { ProfileView, RemoteView } from '@/lib/sync/view';

const minute = 60_000;

/** This profile and another, as a remote knows them. */
export const profileViews: readonly ProfileView[] = [
  { replica: 'aaaaaaaaaa', id: 'p1', name: 'Laptop, work', browser: 'Chromium', lastSeen: 0, isThis: true },
  {
    replica: 'bbbbbbbbbb',
    id: 'p2',
    name: 'Desktop at home',
    browser: 'Firefox',
    lastSeen: Date.now() - 3 * 24 * 60 * minute,
    isThis: false,
  },
];

/** A remote with which all is well; `changes` say what is not. */
export function remoteView(changes: Partial<RemoteView> = {}): RemoteView {
  return {
    id: 'dav',
    kind: 'webdav',
    place: 'https://cloud.example/remote.php/dav/files/ada/panelmark/',
    access: { type: 'server', address: 'https://cloud.example/remote.php/dav/files/ada/panelmark/' },
    isPaused: false,
    encryption: 'key',
    lastSyncAt: Date.now() - 3 * minute,
    pending: 0,
    usedBytes: 1_234_567,
    capacityBytes: null,
    unfit: 0,
    tooLarge: [],
    problem: null,
    retryAt: null,
    progress: null,
    question: null,
    news: null,
    faults: [],
    profiles: profileViews,
    ...changes,
  };
}
