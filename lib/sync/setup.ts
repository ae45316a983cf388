/** What a person says of a place to sync with. */
export type RemoteSetup =
  | { readonly kind: 'account' }
  | { readonly kind: 'backup' }
  | {
      readonly kind: 'webdav';
      /** Of the folder; it is made when it is not there. */
      readonly address: string;
      readonly user: string;
      readonly password: string;
    }
  | {
      readonly kind: 's3';
      /** Of the service, without the bucket: `https://s3.eu-central-1.amazonaws.com`. */
      readonly address: string;
      readonly bucket: string;
      readonly region: string;
      /** Before every name, so that one bucket can hold other things: `panelmark/`. */
      readonly prefix: string;
      readonly accessKey: string;
      readonly secretKey: string;
    }
  /** `handle`: the key of its directory handle in the store `folders`. */
  | { readonly kind: 'folder'; readonly name: string; readonly handle: string };

export type RemoteKind = RemoteSetup['kind'];

/** Local secrets that seal and open; `key` is 32 bytes, base64url. */
export type Encryption =
  | { readonly type: 'none' }
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'key'; readonly key: string };

/** Of a remote, in this profile: random for those a person connects, its kind for `account` and `backup`. */
export type RemoteId = string;
