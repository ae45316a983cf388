import { err, ok, type Result } from '@/lib/base/result';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import type { MessageKey } from '@/lib/i18n/messages';
import type { RemoteSetup } from '../setup';

/** Places that a person connects; the account and the backup are there from the start. */
export type ChosenKind = Exclude<RemoteSetup['kind'], 'account' | 'backup'>;

/** What a form asks for. */
export interface RemoteField {
  /** In the setup. */
  readonly name: string;
  readonly label: MessageKey;
  readonly hint: MessageKey | null;
  readonly type: 'url' | 'text' | 'password';
  readonly isRequired: boolean;
  readonly autocomplete: 'url' | 'username' | 'off';
  /** An example, the same in every language. */
  readonly placeholder: string;
  /** What the field holds before anything is typed. */
  readonly initial: string;
}

/** How a kind of place is offered and its form made. `folder` has no field: a person picks it. */
export interface RemoteDescription {
  readonly kind: ChosenKind;
  /** What it is for, in a sentence or two. */
  readonly about: MessageKey;
  readonly fields: readonly RemoteField[];
}

const text = {
  hint: null,
  type: 'text',
  isRequired: true,
  autocomplete: 'off',
  placeholder: '',
  initial: '',
} as const;
const address = { ...text, name: 'address', type: 'url', autocomplete: 'url' } as const;
const secret = { ...text, type: 'password' } as const;

export const remoteDescriptions: readonly RemoteDescription[] = [
  {
    kind: 'webdav',
    about: 'remoteAbout_webdav',
    fields: [
      {
        ...address,
        label: 'remoteField_folderAddress',
        hint: 'remoteHint_folderAddress',
        placeholder: 'https://cloud.example.org/remote.php/dav/files/me/Panelmark',
      },
      { ...text, name: 'user', label: 'remoteField_user', isRequired: false, autocomplete: 'username' },
      {
        ...secret,
        name: 'password',
        label: 'remoteField_password',
        hint: 'remoteHint_password',
        isRequired: false,
      },
    ],
  },
  {
    kind: 's3',
    about: 'remoteAbout_s3',
    fields: [
      {
        ...address,
        label: 'remoteField_serviceAddress',
        hint: 'remoteHint_serviceAddress',
        placeholder: 'https://s3.eu-central-1.amazonaws.com',
      },
      { ...text, name: 'bucket', label: 'remoteField_bucket', hint: 'remoteHint_bucket' },
      { ...text, name: 'region', label: 'remoteField_region', hint: 'remoteHint_region', isRequired: false },
      {
        ...text,
        name: 'prefix',
        label: 'remoteField_prefix',
        hint: 'remoteHint_prefix',
        isRequired: false,
        initial: 'panelmark/',
      },
      { ...text, name: 'accessKey', label: 'remoteField_accessKey' },
      { ...secret, name: 'secretKey', label: 'remoteField_secretKey' },
    ],
  },
  { kind: 'folder', about: 'remoteAbout_folder', fields: [] },
];

/** What a person has to put right before a form can be used. */
export interface FieldFault {
  readonly field: string;
  readonly sentence: MessageKey;
}

/** The setup that a filled form describes, tidied; else the first field that cannot be used. */
export function setupFromForm(
  kind: Exclude<ChosenKind, 'folder'>,
  values: Readonly<Record<string, string>>,
): Result<RemoteSetup, FieldFault> {
  const fields = remoteDescriptions.find((description) => description.kind === kind)?.fields ?? [];
  const missing = fields.find(({ name, isRequired }) => isRequired && !values[name]?.trim());
  if (missing) return err({ field: missing.name, sentence: 'remoteFault_missing' });
  const url = parseAddress(values.address ?? '');
  if (!url) return err({ field: 'address', sentence: 'remoteFault_address' });
  const word = (name: string) => values[name]?.trim() ?? '';
  if (kind === 'webdav') {
    // A password may begin or end with a space.
    return ok({ kind, address: url, user: word('user'), password: values.password ?? '' });
  }
  const bucket = word('bucket');
  if (!/^[\w.-]{1,255}$/.test(bucket)) return err({ field: 'bucket', sentence: 'remoteFault_bucket' });
  const keys = { accessKey: word('accessKey'), secretKey: word('secretKey') };
  return ok({ kind, address: url, bucket, region: word('region'), prefix: word('prefix'), ...keys });
}

/** With `https` where no scheme was typed; null when it is no address of a server or hides something. */
function parseAddress(typed: string): string | null {
  const trimmed = typed.trim();
  const url = toHttpUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return url && url.search === '' && url.hash === '' ? url.href : null;
}

/** The address to ask the browser's permission for; null where none is needed. */
export function addressToAllow(setup: RemoteSetup): string | null {
  return 'address' in setup ? setup.address : null;
}

/** Where it is, for a person; empty for what is in the browser itself. */
export function placeOf(setup: RemoteSetup): string {
  switch (setup.kind) {
    case 'webdav':
      return setup.address.replace(/^https:\/\//, '');
    case 's3':
      return `${setup.bucket} · ${new URL(setup.address).host}`;
    case 'folder':
      return setup.name;
    default:
      return '';
  }
}

/** True where name, password and, unless it is sealed, the library travel so that others on the way can read them. */
export function isOpenOnTheWay(setup: RemoteSetup): boolean {
  if (!('address' in setup)) return false;
  const { protocol, hostname } = new URL(setup.address);
  return protocol === 'http:' && !/^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
