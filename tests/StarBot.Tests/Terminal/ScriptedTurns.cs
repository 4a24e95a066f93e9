using System.Collections.Immutable;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Terminal;

/// <summary>Turns that keep what they were given and answer each with the next of the posts they were told.</summary>
internal sealed class ScriptedTurns : ITurns
{
    private readonly Queue<Post> _posts = new();
    private long _number = 10;
    private int _looks;

    public int Looks => Volatile.Read(ref _looks);

    public List<Incoming> Taken { get; } = [];

    public ConversationView View { get; set; } = new(false, [], []);

    /// <summary>How many turns fail before one is committed.</summary>
    public int Failures { get; set; }

    public List<string> KeysTried { get; } = [];

    /// <summary>What is wrong with the next forms, one after the other; none is wrong after them.</summary>
    public Queue<ImmutableArray<FieldFault>> Faults { get; } = new();

    /// <summary>Thrown instead of taking anything, when set.</summary>
    public Exception? Broken { get; set; }

    /// <summary>Done when a turn is committed, after what came in was kept.</summary>
    public Action<Incoming> OnTaken { get; set; } = _ => { };

    public IEnumerable<string> Said => Taken.Select(i => i.Content).OfType<IncomingContent.Message>().Select(m => m.Text);

    public void Answers(params Post[] posts)
    {
        foreach (var post in posts)
            _posts.Enqueue(post);
    }

    public Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation)
    {
        KeysTried.Add(incoming.EventKey);
        if (Broken is not null)
            throw Broken;
        if (Failures-- > 0)
            throw new TurnNotCommittedException("busy");
        Taken.Add(incoming);
        if (incoming.Content is IncomingContent.FormSubmitted && Faults.TryDequeue(out var faults))
            return Task.FromResult(new TurnResult(false, []) { Faults = faults });
        OnTaken(incoming);
        ImmutableArray<CommittedPost> posts = _posts.TryDequeue(out var post) ? [new CommittedPost(_number++, post)] : [];
        return Task.FromResult(new TurnResult(false, posts));
    }

    public Task<ConversationView> LookAsync(Address address, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _looks);
        return Task.FromResult(View);
    }
}
