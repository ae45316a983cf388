import { askedOrigins } from './asked-origins';
import { browser } from './browser';

/** Leave to reach a server of the user's own: one origin, asked for when they connect it. */
export const originPermission = {
  isGranted: (address: string): Promise<boolean> => browser.permissions.contains(permissionsFor(address)),
  /** Asks the user. Must be called in a click, before anything is awaited. False also for what is no http(s) address. */
  async request(address: string): Promise<boolean> {
    if (!URL.canParse(address)) return false;
    // Where that cannot be kept, the page alone knows what to give back.
    const noting = askedOrigins.note(address).catch(() => undefined);
    try {
      return await browser.permissions.request(permissionsFor(address));
    } finally {
      await noting;
    }
  },
  /** Gives back what no remote needs any more. */
  giveBack: (address: string): Promise<boolean> =>
    browser.permissions.remove({ origins: permissionsFor(address).origins }),
  /** Calls back when leave was given or taken back, by whatever means. */
  onChange(callBack: () => void): void {
    const listener = ({ origins = [] }: { origins?: readonly string[] }) => {
      if (origins.length > 0) callBack();
    };
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
  },
};

/** What Firefox has people agree to before it leaves the browser, wherever it goes; see docs/security.md. */
const consent = import.meta.env.FIREFOX ? { data_collection: ['bookmarksInfo', 'websiteContent'] } : {};

/** As the browsers write an origin: without its port, which Firefox refuses in a pattern. */
function permissionsFor(address: string): { readonly origins: string[] } {
  const { protocol, hostname } = new URL(address);
  return { origins: [`${protocol}//${hostname}/*`], ...consent };
}
