using StarBot.Practice.Messages;
using StarBot.Practice.Routing;

namespace StarBot.Web;

/// <summary>The page as a platform: it shows what was committed by itself, from the beginning, and each message is a whole answer.</summary>
public sealed class WebPlatform : ICanShowTranscript
{
    public const string PlatformName = ConversationRouter.PagePlatform;

    public string Name => PlatformName;

    public TimeSpan Patience => TimeSpan.Zero;
}
