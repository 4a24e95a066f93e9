using StarBot.Practice.Messages;

namespace StarBot.Practice.SignIn;

/// <summary>The way from a chat to the page, in StarBot's words.</summary>
public static class SignInWords
{
    public static Post Offer(PageLink? link) => link is null ? NotSet : new Post(
        "A link to your page",
        [
            new PostBlock.Paragraph("Your page, with what you have practised here: " + Line.Link(link.Url)),
            new PostBlock.SmallPrint($"The link is yours alone. It works once, within {PageLinks.Lifetime.TotalMinutes:0} minutes."),
        ],
        []);

    public static Post AlreadyThere { get; } = new(
        "You are on the page.", [new PostBlock.Paragraph("You are on the page already. In a chat, this word sends you a link to it.")], []);

    private static Post NotSet { get; } = new(
        "There is no link to the page here.",
        [
            new PostBlock.Paragraph("I cannot make a link, because nobody has told me where my page is."),
            new PostBlock.SmallPrint("Whoever runs StarBot sets Web:PublicUrl to its address, such as https://starbot.example.org."),
        ],
        []);
}
