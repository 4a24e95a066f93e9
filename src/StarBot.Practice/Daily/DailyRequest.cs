using System.Collections.Immutable;

namespace StarBot.Practice.Daily;

/// <summary>What a person asks of their daily question. A closed set; <see cref="DailyPhrases"/> reads it from words.</summary>
public abstract record DailyRequest
{
    private DailyRequest() { }

    public sealed record Show : DailyRequest;

    /// <summary>The fields of the settings to fill in at once.</summary>
    public sealed record Settings : DailyRequest;

    /// <summary>What was filled into <see cref="DailyForm"/>, by field.</summary>
    public sealed record Filled(ImmutableDictionary<string, string> Values) : DailyRequest;

    /// <summary>A time, days, or both; what is null stays as it was.</summary>
    public sealed record At(TimeOnly? Time, Weekdays? Days) : DailyRequest;

    public sealed record Off : DailyRequest;

    /// <summary>Null until the person says to go on.</summary>
    public sealed record Pause(DatePhrase? Until) : DailyRequest;

    public sealed record Resume : DailyRequest;

    public sealed record Now : DailyRequest;

    public sealed record Later : DailyRequest;

    public sealed record Answer : DailyRequest;

    public sealed record Why : DailyRequest;

    /// <summary>Nulls take the limits away.</summary>
    public sealed record Hours(TimeOnly? From, TimeOnly? To) : DailyRequest;

    /// <summary>Empty takes all of them away.</summary>
    public sealed record Holidays(ImmutableArray<(DatePhrase First, DatePhrase Last)> Days) : DailyRequest;

    /// <summary>Null for no reminder.</summary>
    public sealed record Remind(TimeSpan? After) : DailyRequest;

    /// <summary>Null when there is no date any more.</summary>
    public sealed record Interview(DatePhrase? On) : DailyRequest;

    /// <summary>Null goes back to what the platform says.</summary>
    public sealed record Zone(string? Name) : DailyRequest;

    /// <summary>It began with "daily" and meant nothing else.</summary>
    public sealed record NotUnderstood : DailyRequest;
}
