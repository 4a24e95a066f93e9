// Slack, as emulate plays it: stateful Web API, scopes held strictly, events signed and sent to StarBot.
// Configuration comes as JSON in the first argument; "ready <url>" goes out when it listens.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const config = JSON.parse(process.argv[2]);
const folder = dirname(fileURLToPath(import.meta.resolve("emulate")));

// emulate has no setting that subscribes an address to Slack's events; its plug-in is handed what would.
const file = readdirSync(folder).find((f) => f.endsWith(".js") && /^\s*slackPlugin\b/m.test(readFileSync(join(folder, f), "utf8").split("export {").pop()));
const { slackPlugin } = await import(pathToFileURL(join(folder, file)).href);
const register = slackPlugin.register;
let webhooks;
slackPlugin.register = (app, store, hooks, ...rest) => {
  webhooks = hooks;
  return register.call(slackPlugin, app, store, hooks, ...rest);
};

const { createEmulator } = await import("emulate");
const emulator = await createEmulator({ service: "slack", port: config.port, seed: { slack: config.slack } });
webhooks.register({ url: config.events, events: config.subscribed, active: true, owner: "slack" });
console.log(`ready ${emulator.url}`);
