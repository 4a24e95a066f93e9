using System.CommandLine;
using StarBot.Load.Daily;
using StarBot.Load.Edges;
using StarBot.Load.Page;
using StarBot.Load.Slack;
using StarBot.Load.Starting;
using StarBot.Load.Teams;
using StarBot.Load.WritePath;

var conversations = new Option<int>("--conversations") { DefaultValueFactory = _ => 16, Description = "Conversations at once." };
var turns = new Option<int>("--turns") { DefaultValueFactory = _ => 20000, Description = "Turns to measure, after 2000 to warm up." };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 60, Description = "A run ends here at the latest." };
var runs = new Option<int>("--runs") { DefaultValueFactory = _ => 3, Description = "Runs, each on a fresh database; the median is shown last." };
var pull = new Option<bool>("--pull") { Description = "A platform that shows posts itself and has no patience, instead of one that posts are sent to." };
var synchronous = new Option<string?>("--synchronous") { Description = "FULL or NORMAL, set on each connection; without it, what StarBot uses." };
synchronous.AcceptOnlyFromAmong("FULL", "NORMAL");
var sender = new Option<bool>("--sender") { Description = "Also send what is committed, to a platform that takes it at once, and let the clock run, as the host does." };
var folder = new Option<string?>("--folder") { Description = "Where the databases are made (and deleted); without it, the folder for temporary files." };
var sections = new Option<bool>("--sections") { Description = "Also where the time of a turn goes. Measuring costs a little itself." };

var writePath = new Command("write-path", "Turns a second through load, route, decide and commit, on a real file.")
{
    conversations, turns, seconds, runs, pull, synchronous, sender, folder, sections,
};
writePath.SetAction((parsed, cancellation) => WritePathRuns.RunAsync(
    new WritePathPlan(
        parsed.GetValue(conversations), parsed.GetValue(turns), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(pull),
        parsed.GetValue(synchronous), parsed.GetValue(sender), parsed.GetValue(folder) ?? Path.GetTempPath(), parsed.GetValue(sections)),
    parsed.GetValue(runs),
    cancellation));

var start = new Command("start", "Time to the first ready, and memory at rest, of the host and of an empty one.") { runs };
start.SetAction((parsed, cancellation) => StartRuns.RunAsync(parsed.GetValue(runs), cancellation));

var people = new Option<int>("--people") { DefaultValueFactory = _ => 200, Description = "People at once, each with a live stream." };
var pause = new Option<double>("--pause") { DefaultValueFactory = _ => 5, Description = "Seconds between an answer and the next press of the same person, on average." };
var page = new Command("page", "People on the page of one built host: time of a turn, memory, whether anything is crossed.") { people, pause, seconds };
page.SetAction((parsed, cancellation) => PageRuns.RunAsync(
    new PagePlan(parsed.GetValue(people), TimeSpan.FromSeconds(parsed.GetValue(seconds)), TimeSpan.FromSeconds(parsed.GetValue(pause))), cancellation));

var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 16, Description = "Connections at once, a person on each." };
var events = new Option<int>("--events") { DefaultValueFactory = _ => 20000, Description = "Events to measure, after 3000 to warm up." };
var bolt = new Option<string?>("--bolt") { Description = "A folder in which the packages of Slack/package.json are installed; Bolt is measured in turn." };
var slack = new Command("slack", "Signed events to /slack/events with a whole turn behind each, and beside it Bolt for JavaScript, which only acknowledges.")
{
    connections, events, seconds, runs, folder, bolt,
};
slack.SetAction((parsed, cancellation) => MeasureAsync(parsed, SlackEdge.Slack, events, bolt, cancellation));

var activities = new Option<int>("--activities") { DefaultValueFactory = _ => 20000, Description = "Activities to measure, after 3000 to warm up." };
var botBuilder = new Option<string?>("--botbuilder") { Description = "A folder in which the packages of Teams/package.json are installed; a bot that does nothing is measured in turn." };
var teams = new Command("teams", "Activities to /api/messages with every check of tokens and a whole turn behind each, and beside it a Bot Framework bot that does nothing and checks nothing.")
{
    connections, activities, seconds, runs, folder, botBuilder,
};
teams.SetAction((parsed, cancellation) => MeasureAsync(parsed, TeamsEdge.Teams, activities, botBuilder, cancellation));

var due = new Option<int>("--due") { DefaultValueFactory = _ => 10000, Description = "People whose question is due at the same moment." };
var others = new Option<int[]>("--others")
{
    DefaultValueFactory = _ => [1000, 10000, 100000],
    AllowMultipleArgumentsPerToken = true,
    Description = "People whose question is not due; a run for each number.",
};
var daily = new Command("daily", "Questions of the day: how long it takes to find those that are due, and to write and hand over a wave of them.") { due, others, runs, folder };
daily.SetAction((parsed, cancellation) => DailyRuns.RunAsync(
    new DailyPlan(parsed.GetValue(due), parsed.GetValue(others)!, parsed.GetValue(folder) ?? Path.GetTempPath()), parsed.GetValue(runs), cancellation));

var port = new Argument<int>("port");
var at = new Argument<string>("folder");
var teamsHost = new Command("teams-host", "What `teams` measures, in a process of its own.") { port, at };
teamsHost.Hidden = true;
teamsHost.SetAction((parsed, cancellation) => TeamsHost.RunAsync(parsed.GetValue(port), parsed.GetValue(at)!, cancellation));

var slackHost = new Command("slack-host", "What `slack` measures, in a process of its own.") { port, at };
slackHost.Hidden = true;
slackHost.SetAction((parsed, cancellation) => SlackHost.RunAsync(parsed.GetValue(port), parsed.GetValue(at)!, cancellation));

return await new RootCommand("Loads StarBot and measures it; docs/performance.md has the figures.") { writePath, daily, start, page, slack, slackHost, teams, teamsHost }.Parse(args).InvokeAsync();

Task<int> MeasureAsync(ParseResult parsed, Edge edge, Option<int> requests, Option<string?> packages, CancellationToken cancellation) =>
    EdgeRuns.RunAsync(
        new EdgePlan(
            edge, parsed.GetValue(connections), parsed.GetValue(requests), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(folder) ?? Path.GetTempPath(),
            parsed.GetValue(packages)),
        parsed.GetValue(runs),
        cancellation);
