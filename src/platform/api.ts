/** The one import of the extension API; every module here wraps a few of its calls. */
import browser from "webextension-polyfill";

export { browser };
