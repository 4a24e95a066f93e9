using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Reading;

namespace StarBot.Configuration;

/// <summary>The section <c>Interview</c>: how interviews are held here.</summary>
public static class InterviewOptions
{
    private const string Section = "Interview";
    private const int LongestSeconds = 900;

    /// <summary>The settings; what is wrong with them is noted with the reader.</summary>
    public static InterviewSettings Read(SettingsReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var normal = new InterviewSettings();
        var probes = reader.Whole($"{Section}:MaxProbes", normal.MaxProbes, 0, 6);
        var seconds = reader.Whole($"{Section}:SpokenSeconds", normal.Length.Seconds, 15, LongestSeconds);
        var allowed = reader.Whole($"{Section}:SpokenSecondsAllowed", normal.Length.AllowedSeconds, 15, LongestSeconds);
        if (allowed < seconds)
            reader.Add($"{Section}:SpokenSecondsAllowed is {allowed}, less than the aim of {seconds} ({Section}:SpokenSeconds). Make it at least as long.");
        reader.RefuseUnknown(Section);
        return normal with { MaxProbes = probes, Length = new LengthTarget(seconds, allowed) };
    }
}
