// A Bot Framework bot that does nothing and checks nothing (it has no app id): what the activity path costs without a turn behind it.
// Argument: the port. "ready" goes out when it listens; on a line of input it prints the processor seconds it has used.
import { createServer } from "node:http";
import botbuilder from "botbuilder";

const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();

// The little of Express that the adapter asks for.
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", chunk => chunks.push(chunk));
  request.on("end", async () => {
    request.body = JSON.parse(Buffer.concat(chunks));
    response.status = code => ((response.statusCode = code), response);
    response.header = (name, value) => response.setHeader(name, value);
    response.send = body => response.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
    await adapter.process(request, response, context => bot.run(context));
    if (!response.writableEnded) response.end();
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => console.log("ready"));
process.stdin.on("data", () => {
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1e6);
});
