import { whySkipped } from '../support/servers/packages';
import { startRclone } from '../support/servers/rclone';
import { describeWebDav } from './webdav-server';

describeWebDav('rclone serve webdav', startRclone, whySkipped('rclone'), { locksNames: true });
