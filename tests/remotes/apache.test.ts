import { startApache } from '../support/servers/apache';
import { whySkipped } from '../support/servers/packages';
import { describeWebDav } from './webdav-server';

describeWebDav('Apache with mod_dav', startApache, whySkipped('apache'));
