import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restoreBrowser } from './pristine-browser';

// Runs before each test file. Files share a worker and its modules, which saves a third of the time; what one file did
// to the in-memory browser is undone before the next.
restoreBrowser();
fakeBrowser.reset();
globalThis.localStorage?.clear();
