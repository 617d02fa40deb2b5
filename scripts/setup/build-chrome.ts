/** Builds the extension for Chrome if its sources changed, as `npm start` does. */
import { ensureBuilt } from "./build";

console.log((await ensureBuilt()) ? "built" : "up to date");
