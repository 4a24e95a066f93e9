using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Daily;

/// <summary>What a filled-in form comes to: the new settings, or what is wrong, field by field. Pure.</summary>
/// <param name="Settings">Null when anything is wrong: then nothing of the form counts.</param>
internal sealed record DailyFormReading(DailySettings? Settings, ImmutableArray<FieldFault> Faults)
{
    /// <summary>In this order: days are counted in the new zone, and hours have to hold the new time.</summary>
    private static readonly (string Field, Func<string, DailyRequest?> Read, string HowTo)[] Fields =
    [
        (DailyForm.Time, said => Said(said) is DailyRequest.At { Time: not null, Days: null } at ? at : null, "Give a time such as 09:00 or 7 pm."),
        (DailyForm.Days, said => Said(said) is DailyRequest.At { Time: null } at ? at : null, "Pick at least one day. If you want none, say daily off."),
        (DailyForm.Zone, said => said.Length == 0 ? new DailyRequest.Zone(null) : new DailyRequest.Zone(said), ""),
        (DailyForm.Hours, said => said.Length == 0 ? new DailyRequest.Hours(null, null) : Said($"hours {said}") as DailyRequest.Hours,
            "Give two times, the earlier first, such as 8:00-18:00."),
        (DailyForm.Remind, said => said.Length == 0 ? new DailyRequest.Remind(null) : Said($"remind {said}") as DailyRequest.Remind,
            "Give up to 12 hours, such as 3 hours, or off."),
        (DailyForm.Pause, Pause, $"Give a day such as Monday, 24 Dec or 2 weeks, or write: {DailyForm.ForGood}."),
        (DailyForm.Holidays, said => said.Length == 0 ? new DailyRequest.Holidays([]) : Said($"holidays {said}") as DailyRequest.Holidays,
            "Give days, or first and last day, such as 24 Dec to 2 Jan, 1 May."),
        (DailyForm.Interview, said => said.Length == 0 ? new DailyRequest.Interview(null) : Said($"interview {said}") as DailyRequest.Interview,
            "Give a day such as 3 Feb or 2027-02-03."),
    ];

    /// <param name="values">By field; a field that is not there is empty.</param>
    public static DailyFormReading Of(ImmutableDictionary<string, string> values, DailySettings before, DateTimeOffset now, string home)
    {
        // Times first: the hours that were set before are in the form as well, and are held against the new time.
        var settings = before with { NotBefore = null, NotAfter = null };
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        foreach (var (field, read, howTo) in Fields)
        {
            var said = Plain(values.GetValueOrDefault(field, ""));
            // A zone that came from the platform, and was left as it stood, is not one that the person has named.
            if (field == DailyForm.Zone && before.FollowsPlatform && said.Equals(before.Zone, StringComparison.OrdinalIgnoreCase))
                continue;
            var change = read(said) is { } request
                ? SettingsChange.Of(settings, request, now, home)
                : new SettingsChange(null, howTo);
            if (change.Settings is { } changed)
                settings = changed;
            else
                faults.Add(new FieldFault(field, change.Why));
        }

        return faults.Count == 0 ? new(settings, []) : new(null, faults.ToImmutable());
    }

    private static DailyRequest? Pause(string said) => said switch
    {
        "" => new DailyRequest.Resume(),
        "i say so" or "until i say so" => new DailyRequest.Pause(null),
        _ => Said($"pause {said}") as DailyRequest.Pause,
    };

    private static DailyRequest? Said(string words) => DailyPhrases.Parse($"daily {words}");

    private static string Plain(string typed) => string.Join(' ', typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
