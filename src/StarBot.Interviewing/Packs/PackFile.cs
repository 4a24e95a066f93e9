namespace StarBot.Interviewing.Packs;

/// <summary>One file of a pack. <paramref name="Name"/> may have its folder in front; faults are reported under it as given.</summary>
public sealed record PackFile(string Name, string Text);
