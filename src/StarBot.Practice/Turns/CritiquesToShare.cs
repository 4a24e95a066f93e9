using StarBot.Practice.Messages;
using StarBot.Practice.Sharing;

namespace StarBot.Practice.Turns;

/// <summary>Critiques that were committed, as others would see them.</summary>
public sealed class CritiquesToShare(CommittedPosts posts, KnownPeople people)
{
    public const string Gone = "I no longer keep this critique, so I cannot share it.";

    /// <summary>The critique with this number in a person's conversation; null when it is none, or not kept any more.</summary>
    public async Task<Post?> FindAsync(Address person, long number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (await posts.FindAsync(person, number, cancellation) is not { } post || !CritiquePost.IsIn(post.Blocks))
            return null;
        return CritiquePost.ToShare(post, (await people.FindAsync(person.Workspace, person.Person, cancellation))?.Name);
    }
}
