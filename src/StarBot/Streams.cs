namespace StarBot;

/// <summary>Where a command reads and writes.</summary>
/// <param name="IsTyped">Whether someone types the input, and so may need to be told how to end it.</param>
public sealed record Streams(TextReader Input, TextWriter Output, TextWriter Error, bool IsTyped = false);
