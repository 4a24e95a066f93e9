namespace StarBot.Practice.Messages;

/// <summary>A place where people talk with StarBot. What it can do beyond that is said by the small interfaces below.</summary>
public interface IPlatform
{
    string Name { get; }

    /// <summary>How long after the last message an answer is taken as given; zero takes each message as a whole answer.</summary>
    TimeSpan Patience { get; }
}

/// <summary>Posts have to be sent to it. A platform without this shows what was committed by itself (web page, terminal).</summary>
public interface ICanSend : IPlatform
{
    /// <param name="rowId">The outbox row's own id; where a platform can carry it, a doubtful sending can be settled.</param>
    /// <returns>The platform's id of the message.</returns>
    Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation);
}

/// <summary>It can be asked whether a row was sent, which settles what a crash left in doubt.</summary>
public interface ICanFindSent : ICanSend
{
    /// <param name="writtenAt">It was not sent before.</param>
    /// <returns>The platform's id of the message that carries this row id, or null when there is none.</returns>
    Task<string?> FindSentAsync(Address to, string rowId, DateTimeOffset writtenAt, CancellationToken cancellation);
}

/// <summary>It shows a conversation from its beginning, so what a person says there is kept beside what StarBot says.</summary>
public interface ICanShowTranscript : IPlatform;

/// <summary>It says of a person whether they run the place.</summary>
public interface ICanTellAdmins : IPlatform;
