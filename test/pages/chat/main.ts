/** Runs the look-alike sites alone: `tsx test/pages/chat/main.ts`. */
import { startChatServer } from "./server";

const server = await startChatServer({ stateFolder: ".sluice" });
console.log(JSON.stringify({ port: server.port, control: server.controlUrl }));
console.log(`chromium --ignore-certificate-errors --host-resolver-rules="${server.resolverRules}"`);
process.once("SIGINT", () => void server.close());
process.once("SIGTERM", () => void server.close());
