namespace StarBot.Web.Chat;

/// <summary>Why something was not taken, in plain words. Whatever it is, the person keeps what they wrote.</summary>
internal sealed record Trouble(int Status, string Words)
{
    public static readonly Trouble TooLong = new(
        StatusCodes.Status413PayloadTooLarge,
        $"That is longer than {SayForm.LongestText:N0} characters, and I did not take it. Your words are still here. Two minutes spoken are about 1,800 characters.");

    public static readonly Trouble Empty = new(
        StatusCodes.Status400BadRequest, "There was nothing in that. Write your answer, then send it.");

    public static readonly Trouble TooFast = new(
        StatusCodes.Status429TooManyRequests, "That was faster than I can take it. Your words are still here. Wait a moment, then send again.");

    public static readonly Trouble OldForm = new(
        StatusCodes.Status400BadRequest, "This page had been open for too long, or someone signed in from it. Your words are still here. Send them again.");

    public static readonly Trouble NotReached = new(
        StatusCodes.Status503ServiceUnavailable,
        "I cannot reach what I keep just now. Everything that I answered is kept, and what you have written and not sent is still in your browser. Try again in half a minute.");

    public static readonly Trouble Failed = new(
        StatusCodes.Status500InternalServerError,
        "Something broke on my side. Everything that I answered is kept, and what you have written and not sent is still in your browser. Try again in half a minute; if it stays so, tell whoever runs StarBot.");

    public static readonly Trouble NotSaved = new(
        StatusCodes.Status503ServiceUnavailable, "I could not save that just now. Your words are still here. Send them again in a moment; nothing is taken twice.");
}
