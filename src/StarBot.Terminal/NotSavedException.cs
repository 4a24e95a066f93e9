namespace StarBot.Terminal;

/// <summary>A turn could not be saved however often it was tried; the person's words go back to them.</summary>
internal sealed class NotSavedException(string words, Exception inner) : Exception("The turn could not be saved.", inner)
{
    public string Words { get; } = words;
}
