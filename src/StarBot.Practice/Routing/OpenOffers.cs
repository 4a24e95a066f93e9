using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Routing;

/// <summary>Which buttons of an earlier post still lead somewhere. Those of the interview are over when it ended, or when a later post offers its own.</summary>
public static class OpenOffers
{
    /// <param name="later">What was said after the post.</param>
    /// <param name="isUnderWay">An interview is under way.</param>
    public static ImmutableArray<Button> Of(Post post, IEnumerable<Post> later, bool isUnderWay)
    {
        ArgumentNullException.ThrowIfNull(post);
        return isUnderWay && !later.Any(p => p.Buttons.Any(IsOfTheInterview)) ? post.Buttons : post.Buttons.RemoveAll(IsOfTheInterview);
    }

    public static bool IsOfTheInterview(Button button)
    {
        ArgumentNullException.ThrowIfNull(button);
        return CommandWords.OfButton(button.Word) is Command.Start or Command.Done or Command.Hint or Command.Skip or Command.Another or Command.Again
            or Command.Next or Command.NoNumbers or Command.Rate or Command.SaveStory or Command.Pause or Command.Resume or Command.Stop;
    }
}
