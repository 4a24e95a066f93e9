using System.CommandLine;
using StarBot.Load.Slack;
using StarBot.Load.Starting;
using StarBot.Load.WritePath;

var conversations = new Option<int>("--conversations") { DefaultValueFactory = _ => 16, Description = "Conversations at once." };
var turns = new Option<int>("--turns") { DefaultValueFactory = _ => 20000, Description = "Turns to measure, after 2000 to warm up." };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60, Description = "A run ends here at the latest." };
var runs = new Option<int>("--runs") { DefaultValueFactory = _ => 3, Description = "Runs, each on a fresh database; the median is shown last." };
var pull = new Option<bool>("--pull") { Description = "A platform that shows posts itself and has no patience, instead of one that posts are sent to." };
var synchronous = new Option<string?>("--synchronous") { Description = "FULL or NORMAL, set on each connection; without it, what StarBot uses." };
synchronous.AcceptOnlyFromAmong("FULL", "NORMAL");
var folder = new Option<string?>("--folder") { Description = "Where the databases are made (and deleted); without it, the folder for temporary files." };
var sections = new Option<bool>("--sections") { Description = "Also where the time of a turn goes. Measuring costs a little itself." };

var writePath = new Command("write-path", "Turns a second through load, route, decide and commit, on a real file.")
{
    conversations, turns, seconds, runs, pull, synchronous, folder, sections,
};
writePath.SetAction((parsed, cancellation) => WritePathRuns.RunAsync(
    new WritePathPlan(
        parsed.GetValue(conversations), parsed.GetValue(turns), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(pull),
        parsed.GetValue(synchronous), parsed.GetValue(folder) ?? Path.GetTempPath(), parsed.GetValue(sections)),
    parsed.GetValue(runs),
    cancellation));

var start = new Command("start", "Time to the first ready, and memory at rest, of the host and of an empty one.") { runs };
start.SetAction((parsed, cancellation) => StartRuns.RunAsync(parsed.GetValue(runs), cancellation));

var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 16, Description = "Connections at once, a person on each." };
var events = new Option<int>("--events") { DefaultValueFactory = _ => 20000, Description = "Events to measure, after 3000 to warm up." };
var bolt = new Option<string?>("--bolt") { Description = "A folder in which the packages of Slack/package.json are installed; Bolt is measured in turn." };
var slack = new Command("slack", "Signed events to /slack/events with a whole turn behind each, and beside it Bolt for JavaScript, which only acknowledges.")
{
    connections, events, seconds, runs, folder, bolt,
};
slack.SetAction((parsed, cancellation) => SlackRuns.RunAsync(
    new SlackPlan(
        parsed.GetValue(connections), parsed.GetValue(events), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(folder) ?? Path.GetTempPath(),
        parsed.GetValue(bolt)),
    parsed.GetValue(runs),
    cancellation));

var port = new Argument<int>("port");
var at = new Argument<string>("folder");
var slackHost = new Command("slack-host", "What `slack` measures, in a process of its own.") { port, at };
slackHost.Hidden = true;
slackHost.SetAction((parsed, cancellation) => SlackHost.RunAsync(parsed.GetValue(port), parsed.GetValue(at)!, cancellation));

return await new RootCommand("Loads StarBot and measures it; docs/performance.md has the figures.") { writePath, start, slack, slackHost }.Parse(args).InvokeAsync();
