using Microsoft.EntityFrameworkCore;
using StarBot.CrashHost;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Storage;

// A host to be killed: it takes events from its input, acknowledges each after the commit, and posts to a platform that is a file.
var options = CrashOptions.Of(args);
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace));
builder.Services.AddSingleton(PackLibrary.Of(BuiltInPacks.Amazon));
builder.Services.AddSingleton(new InterviewSettings { PatienceWhenComplete = TimeSpan.FromMilliseconds(100) });
builder.Services.AddSingleton<TimeProvider>(new LaterTime(options.Later));
builder.Services.AddSingleton<TurnSignals>();
builder.Services.AddSingleton<IPlatform>(options.CanBeAsked
    ? new AskableRecordingPlatform(options.Log, options.PauseAfterAccept)
    : new RecordingPlatform(options.Log, options.PauseAfterAccept));
builder.Services.AddSingleton<ITurns, TurnTaker>();
builder.Services.AddStorage(
    new StorageOptions { ConnectionString = $"Data Source={options.Database}" }, new KeyOptions { Path = options.Keys });
builder.Services.AddHostedService<OutboxSender>();
builder.Services.AddHostedService<Clock>();

using var host = builder.Build();
await StorageSetup.PrepareAsync(host.Services.GetRequiredService<IDbContextFactory<PracticeDb>>(), CancellationToken.None);
await host.StartAsync();
var turns = host.Services.GetRequiredService<ITurns>();
Say("ready");
while (await Console.In.ReadLineAsync() is { } line)
    _ = Task.Run(() => TakeAsync(EventLine.Of(line)));
await host.StopAsync();

async Task TakeAsync(EventLine line)
{
    try
    {
        await turns.TakeAsync(line.ToIncoming(), CancellationToken.None);
        Say("ack " + line.Key);
    }
    catch (TurnNotCommittedException)
    {
        Say("again " + line.Key);
    }
}

static void Say(string line)
{
    lock (Console.Out)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
