using StarBot.Practice.Messages;

namespace StarBot.Practice.Routing;

/// <summary>What StarBot can do, and what it says when it does not understand.</summary>
public static class HelpWords
{
    private static readonly Button[] Ways = [new("Practice", "practice") { Style = ButtonStyle.Primary }, new("Mock interview", "mock 4"), new("Help", "help")];

    public static Post Help { get; } = new(
        "What I can do",
        [
            new PostBlock.Heading("What I can do"),
            new PostBlock.Facts(
            [
                new("practice", "one question; add a principle or a set: practice ownership, practice aws"),
                new("mock 4", "a mock interview of 1 to 6 questions with a debrief; mock 4 live is timed and silent to the end"),
                new("hint, skip, another", "help with a question, leave it out, take another one"),
                new("done, again, next", "your answer is complete, the same question again, the next one"),
                new("pause, resume, stop", "nothing is lost in between"),
                new("daily 09:00 weekdays", "one question a day, when you want it; daily alone shows how it stands"),
                new("stories, progress", "what you keep, and how it goes"),
                new("web", "in a chat: a link to your page, with all of this"),
                new("export, forget me", "take your answers with you, or delete them"),
            ]),
            new PostBlock.SmallPrint("A word counts as a command only when it is your whole message. Everything else is your answer."),
        ],
        [.. Ways]);

    public static Post Welcome { get; } = new(
        "I hold mock interviews.",
        [
            new PostBlock.Paragraph("I hold mock interviews. I ask a question, listen, ask for what is missing, and tell you what to change, in your own words."),
            new PostBlock.Paragraph("Type practice for one question, or mock 4 for a whole interview."),
        ],
        [.. Ways]);

    public static Post NotUnderstood { get; } = new(
        "I did not understand that.",
        [
            new PostBlock.Paragraph("I did not understand that. No question is open at the moment."),
            new PostBlock.Paragraph("Type practice for a question, mock 4 for an interview, help for everything else."),
        ],
        [.. Ways]);

    public static Post InPrivate { get; } = new(
        "I hold mock interviews in direct messages.",
        [
            new PostBlock.Paragraph("I hold mock interviews in direct messages, where only you read them. Press one, and I begin there with you."),
            new PostBlock.SmallPrint("This channel can have a question a day: say daily 09:00 weekdays after my name."),
        ],
        [.. Ways]);

    public static Post AnsweredInPrivate { get; } = new(
        "I have answered in our direct messages.",
        [new PostBlock.Paragraph("I have answered in our direct messages, where only you read it.")],
        []);

    public static Post NotText { get; } = Said("I can read text, and clips that come with a transcript. I cannot read this file. Send me the words.");

    public static Post NotWrittenDownYet { get; } =
        Said("Your clip is not written down yet. I take its words when the transcript comes; you can also type them.");

    public static Post HowToShare { get; } = Said("In Slack and in Teams, press Share under a critique. You see what will be shared, and where, before it goes anywhere.");

    private static Post Said(string text) => new(text, [new PostBlock.Paragraph(text)], []);

    public static Post UnknownFocus(string typed, IEnumerable<string> candidates) => new(
        $"I do not know \"{typed}\".",
        [
            new PostBlock.Paragraph($"I do not know a principle or a set called \"{typed}\". Did you mean one of these?"),
            new PostBlock.Bullets([.. candidates.Select(c => (Line)c)]),
        ],
        [.. candidates.Take(4).Select(c => new Button(c, $"practice {c}"))]);
}
