using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Channels;
using StarBot.Practice.Messages;
using StarBot.Practice.People;
using StarBot.Practice.Turns;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Channels;

/// <summary>A channel and its people, on a real database file, at a time that the test sets.</summary>
internal sealed class AChannel : IAsyncDisposable
{
    public const string Name = "C1";

    public const string Answer = "Last year our bakery lost its oven. I had to keep the shop open. I rang three firms, borrowed two small ovens and baked at night. "
        + "We sold 340 loaves a day and lost no customer.";

    private readonly PracticeRoom _room;
    private int _events;

    private AChannel(PracticeRoom room)
    {
        _room = room;
        Platform = new AdminPlatform();
        Host = room.Host(Platform);
    }

    public ToldPlatform Platform { get; }

    public RoomHost Host { get; }

    public SettableTime Time => _room.Time;

    public PracticeRoom Room => _room;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Address Channel => new(ToldPlatform.PlatformName, "w", Name, Address.Everybody);

    /// <summary>It is 2 March 2026, a Monday, nine o'clock in London.</summary>
    public static async Task<AChannel> OpenAsync()
    {
        var channel = new AChannel(await PracticeRoom.OpenAsync());
        await channel.KnowAsync("ann", "Ann", "Europe/Berlin");
        await channel.KnowAsync("bob", "Bob", "Europe/London");
        await channel.KnowAsync("cid", "Cid", "Europe/London", isAdmin: true);
        return channel;
    }

    public Task KnowAsync(string person, string name, string zone, bool isAdmin = false) => new KnownPeople(Host.Databases, Host.Writer).RememberAsync(
        new PersonRow { Workspace = "w", Person = person, Platform = ToldPlatform.PlatformName, Name = name, TimeZone = zone, IsAdmin = isAdmin, RefreshedAt = Time.Now }, Token);

    /// <summary>Somebody names StarBot in the channel.</summary>
    public async Task<Post?> CallAsync(string person, string text)
    {
        var result = await TakeAsync(Channel, new IncomingContent.ToChannel(person, text));
        await Host.SendAllAsync();
        return result.Posts.IsEmpty ? null : result.Posts[^1].Post;
    }

    /// <summary>Somebody presses a button, wherever it stands; what it says is said in private.</summary>
    public async Task<Post?> PressAsync(string person, Button button)
    {
        var result = await TakeAsync(Person(person), new IncomingContent.Pressed(button.Word));
        await Host.SendAllAsync();
        return result.Posts.IsEmpty ? null : result.Posts[^1].Post;
    }

    public async Task<Post?> SayAsync(string person, params string[] texts)
    {
        Post? last = null;
        foreach (var text in texts)
        {
            var result = await TakeAsync(Person(person), new IncomingContent.Message($"m{_events}", text));
            last = result.Posts.IsEmpty ? last : result.Posts[^1].Post;
        }

        await Host.SendAllAsync();
        return last;
    }

    public async Task<TurnResult> AnswerInThreadAsync(string person, string text)
    {
        var result = await TakeAsync(Person(person), new IncomingContent.AnsweredInChannel(Name, $"m{_events}", text));
        await Host.SendAllAsync();
        return result;
    }

    /// <summary>Answers the question behind the button in private, to the end; returns the offer to share.</summary>
    public async Task<Post> AnswerAsync(string person, Button button, string answer = Answer)
    {
        await PressAsync(person, button);
        await SayAsync(person, answer);
        return await UntilOfferedAsync(person);
    }

    /// <summary>Ends the answer, whatever is still asked about it; returns the offer to share.</summary>
    public async Task<Post> UntilOfferedAsync(string person)
    {
        var last = await SayAsync(person, "done");
        for (var i = 0; i < 6 && !Offers(last, "Show me"); i++)
            last = await SayAsync(person, "skip");
        return last!;
    }

    /// <summary>Looks at what would be shared, and shares it.</summary>
    public async Task<Post> ShareAsync(string person, Post offer)
    {
        var preview = await PressAsync(person, Button(offer, "Show me"));
        return (await PressAsync(person, Button(preview!, "Share it")))!;
    }

    public async Task UntilAsync(DateTimeOffset moment, bool sends = true)
    {
        Time.Now = moment;
        while (await Host.Clock.TakeDueAsync(Token) > 0)
        {
        }

        if (sends)
            await Host.SendAllAsync();
    }

    /// <summary>What stands in the channel, in order.</summary>
    public IReadOnlyList<Post> Posts => [.. Platform.Told.Where(t => t.RowId.StartsWith($"w/{Name}/", StringComparison.Ordinal)).Select(t => t.Post)];

    public IReadOnlyList<Post> Questions => [.. Posts.Where(p => p.Summary.StartsWith("The question of the day", StringComparison.Ordinal))];

    public IReadOnlyList<Post> Digests => [.. Posts.Where(p => p.Summary.StartsWith("What people shared", StringComparison.Ordinal))];

    public IReadOnlyList<Post> ToldTo(string person) =>
        [.. Platform.Told.Where(t => t.RowId.StartsWith($"w/{person}/", StringComparison.Ordinal)).Select(t => t.Post)];

    public Button AnswerPrivately => Button(Questions[^1], "Answer privately");

    public async Task<ChannelState> StateAsync() =>
        ChannelJson.StateIn((await Host.LookAsync(db => db.Daily.AsNoTracking().SingleAsync(d => d.Person == Address.Everybody, Token))).State);

    public static string Text(Post post) => PostText.ToPlainText(post);

    public static Button Button(Post post, string label) => post.Buttons.Single(b => b.Label == label);

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    private static bool Offers(Post? post, string label) => post is not null && post.Buttons.Any(b => b.Label == label);

    private static Address Person(string person) => new(ToldPlatform.PlatformName, "w", person, person);

    private Task<TurnResult> TakeAsync(Address at, IncomingContent content)
    {
        var number = ++_events;
        return Host.Turns.TakeAsync(new Incoming(at, $"e{number}", number, content), Token);
    }

    private sealed class AdminPlatform : ToldPlatform, ICanTellAdmins;
}
