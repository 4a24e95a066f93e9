using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Reviewing;

/// <summary>Reads a message on the spot for an edge that shows the critique itself. Nothing is kept of it, not even that it was asked.</summary>
public sealed class MessageReviews(PackLibrary library, InterviewSettings settings, TimeProvider time)
{
    public Post Review(string text) => MessageReview.Of(text, new InterviewContext(library, settings, time.GetUtcNow()));
}
