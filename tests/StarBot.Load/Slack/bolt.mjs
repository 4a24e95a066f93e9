// A Bolt for JavaScript app that only acknowledges: what the event path costs without a turn behind it.
// Arguments: the port and the signing secret. "ready" goes out when it listens; on a line of input it prints the processor seconds it has used.
import bolt from "@slack/bolt";

const [port, signingSecret] = process.argv.slice(2);
const receiver = new bolt.HTTPReceiver({ signingSecret, endpoints: "/slack/events", processBeforeResponse: false });
const app = new bolt.App({ receiver, authorize: async () => ({ botToken: "xoxb-1", botId: "B1", botUserId: "UBOT" }), ignoreSelf: false });
app.message(async () => {});
await app.start(Number(port));
process.stdin.on("data", () => {
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1e6);
});
console.log("ready");
