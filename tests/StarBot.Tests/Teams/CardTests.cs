using System.Collections.Immutable;
using System.Text.Json;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;

namespace StarBot.Tests.Teams;

/// <summary>Posts and forms become cards that Teams takes, and people's words stay what they are.</summary>
public class CardTests
{
    private static readonly ConversationReference Reference = new(TestToken.ServiceUrl, "msteams", new ConversationAccount("a:1"), new ChannelAccount("28:bot"), new ChannelAccount("29:ann"));

    private static readonly PostBlock[] EveryBlock =
    [
        new PostBlock.Heading("Ownership · your answer, 2 min spoken · read by rules"),
        new PostBlock.Paragraph(Line.Bold("Bold") + " plain " + Line.Italic("italic ") + Line.Quote("quoted *stars* [brackets](x)") + Line.Link("https://starbot.example.org/in/1")),
        new PostBlock.Bullets(["one", "two"]),
        new PostBlock.Steps(["first", "second"]),
        new PostBlock.Ratings([new Rating("Structure", 4, 5, "All four parts are there."), new Rating("None", 0, 5, "x"), new Rating("Full", 5, 5, "y")]),
        new PostBlock.Draft([new DraftPart("S", "Situation", ["In March."], null), new DraftPart("T", "Task", [], "what you had to do"), new DraftPart("A", "Action", [], null)]),
        new PostBlock.Facts([new Fact("practice", "one question")]),
        new PostBlock.SmallPrint("small"),
        new PostBlock.Attachment("a.json", "application/json", "{}"),
    ];

    [Fact]
    public void Every_block_is_drawn_as_the_schema_has_it() => HoldCard(PostCard.Of(new Post("All", [.. EveryBlock], [new Button("Done", "done") { Style = ButtonStyle.Primary }]), 7));

    [Fact]
    public void Every_kind_of_block_is_in_that_test() =>
        EveryBlock.Select(b => b.GetType()).Distinct().Count().ShouldBe(typeof(PostBlock).GetNestedTypes().Count(t => t.IsSubclassOf(typeof(PostBlock))));

    [Theory]
    [InlineData("every word of **this** is _theirs_ [and](https://example.org) `so` <at>on</at>")]
    public void Words_of_people_are_never_markup(string words)
    {
        var card = Json(PostCard.Of(new Post("x", [new PostBlock.Paragraph(Line.Quote(words)), new PostBlock.Draft([new DraftPart("S", "Situation", [words], null)])], [new Button("Done", "done")]), 1));

        Strings(card, "TextBlock").ShouldNotContain(t => t.Contains("theirs", StringComparison.Ordinal));
        Strings(card, "TextRun").Count(t => t == $"“{words}”").ShouldBe(2);
    }

    [Theory]
    [InlineData(60, 500)]
    [InlineData(4, 9000)]
    [InlineData(1000, 60)]
    public void A_long_post_fits_and_says_that_it_was_shortened(int sentences, int length)
    {
        var long1 = string.Concat(Enumerable.Repeat("wörter 🥖 ", length / 9));
        var draft = new PostBlock.Draft([.. "STAR".Select(l => new DraftPart($"{l}", $"{l}", [.. Enumerable.Repeat(long1, sentences / 4)], null))]);
        var post = new Post(long1, [draft, .. Enumerable.Repeat<PostBlock>(new PostBlock.Steps([.. Enumerable.Repeat<Line>(long1, 5)]), 3)], [new Button("Done", "done")]);

        var activity = JsonSerializer.SerializeToUtf8Bytes(PostActivity.Of(post, Reference, 1, null), ActivityJson.Default.Activity);
        TeamsLimits.Hold(activity);
        System.Text.Encoding.UTF8.GetString(activity).ShouldContain("Shortened to fit");
    }

    [Fact]
    public void Of_too_many_lines_the_first_stay_with_what_was_pressed_and_that_it_was_shortened()
    {
        var post = new Post("x", [new PostBlock.Steps([.. Enumerable.Range(1, 400).Select(n => (Line)$"line {n} of many that are all about as long as this one is")])], [new Button("Done", "done")]);
        var card = Json(PostCard.Pressed(post, 1, "done"));

        TeamsLimits.Hold(JsonSerializer.SerializeToUtf8Bytes(PostActivity.Updated(post, Reference, PostCard.Pressed(post, 1, "done")), ActivityJson.Default.Activity));
        var words = Strings(card, "TextRun").ToList();
        words.ShouldContain(w => w.StartsWith("line 1 ", StringComparison.Ordinal));
        words.ShouldNotContain(w => w.StartsWith("line 400 ", StringComparison.Ordinal));
        words.ShouldContain(w => w.StartsWith("Shortened to fit here.", StringComparison.Ordinal));
        words.ShouldContain("✓ Done");
    }

    [Fact]
    public void A_post_in_any_script_fits_with_all_that_stands_around_its_card()
    {
        var words = string.Concat(Enumerable.Repeat("漢字", 2000));
        var reference = Reference with
        {
            Conversation = new ConversationAccount($"a:{new string('x', 160)}") { ConversationType = "personal", TenantId = $"{Guid.Empty}" },
            User = new ChannelAccount($"29:{new string('x', 100)}") { Name = "漢字", AadObjectId = $"{Guid.Empty}" },
        };
        var post = new Post(words, [new PostBlock.Steps([.. Enumerable.Repeat<Line>(words, 34)])], [new Button("Done", "done")]) { WrittenByModel = true };

        TeamsLimits.Hold(JsonSerializer.SerializeToUtf8Bytes(PostActivity.Of(post, reference, 1, null), ActivityJson.Default.Activity));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_what_is_kept_is_said_to_be_in_the_export(bool isKept)
    {
        var post = new Post("x", [new PostBlock.Paragraph(new string('x', 40_000))], []);
        var card = Json(isKept ? PostCard.Of(post, 1) : PostCard.InDialog(post));

        Strings(card, "TextRun").Any(w => w.Contains("say export", StringComparison.Ordinal)).ShouldBe(isKept);
        Strings(card, "TextRun").ShouldContain(w => w.StartsWith("Shortened to fit here.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"RichTextBlock\"", "\"RichTextBlok\"")]
    [InlineData("\"Action.Execute\"", "\"Action.Executed\"")]
    [InlineData("\"inlines\"", "\"inlinez\"")]
    public void The_schema_sees_a_slip(string right, string slip)
    {
        var card = Json(PostCard.Of(new Post("All", [.. EveryBlock], [new Button("Done", "done") { Style = ButtonStyle.Primary }]), 7)).GetRawText();
        card.ShouldContain(right);

        Should.Throw<Exception>(() => CardSchema.Hold(JsonSerializer.Deserialize<JsonElement>(card.Replace(right, slip, StringComparison.Ordinal))));
    }

    [Fact]
    public void Six_buttons_are_drawn_and_the_others_can_be_said()
    {
        var card = Json(PostCard.Of(new Post("x", [new PostBlock.Paragraph("x")], [.. Enumerable.Range(1, 9).Select(n => new Button($"B{n}", $"word {n}"))]), 1));

        card.GetProperty("actions").GetArrayLength().ShouldBe(6);
        Strings(card, "TextRun").ShouldContain("You can also say: word 7, word 8, word 9.");
    }

    [Fact]
    public void A_plain_sentence_is_plain_text()
    {
        var activity = PostActivity.Of(new Post("Time is up.", [new PostBlock.Paragraph("Time is *up*.")], []), Reference, 1, null);

        (activity.Text, activity.TextFormat, activity.Attachments).ShouldBe(("Time is *up*.", "plain", null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_model_wrote_is_labelled_and_nothing_else(bool isModel)
    {
        var activity = PostActivity.Of(new Post("x", [new PostBlock.Paragraph("x")], []) { WrittenByModel = isModel }, Reference, 1, null);
        var json = JsonSerializer.SerializeToElement(activity, ActivityJson.Default.Activity);

        json.TryGetProperty("entities", out var entities).ShouldBe(isModel);
        if (isModel)
        {
            entities[0].GetProperty("type").GetString().ShouldBe("https://schema.org/Message");
            entities[0].GetProperty("@type").GetString().ShouldBe("Message");
            entities[0].GetProperty("additionalType")[0].GetString().ShouldBe("AIGeneratedContent");
        }
    }

    [Fact]
    public void A_form_is_a_dialog_with_its_fields()
    {
        var card = Json(FormCard.Of(PracticeForm.Of(PackLibrary.Of(BuiltInPacks.Amazon))));
        TeamsLimits.HoldCard(card);

        card.GetProperty("body").EnumerateArray().Where(e => e.TryGetProperty("id", out _)).Select(e => e.GetProperty("id").GetString()).ShouldBe(["focus", "questions"]);
        HoldCard(FormCard.Of(new Form("f", "Free", [new FormField("text", "Your answer", "", ImmutableArray<FormChoice>.Empty, "as long as you like")], "Send")));
    }

    [Fact]
    public void The_words_of_a_card_come_back_as_its_data()
    {
        var data = PressData.Read(new PressData("save story", 12).Write());
        data.ShouldBe(new PressData("save story", 12));
        PressData.Read(null).ShouldBeNull();
    }

    private static void HoldCard(AdaptiveCard card) => TeamsLimits.HoldCard(Json(card));

    private static JsonElement Json(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, ActivityJson.Default.AdaptiveCard);

    private static IEnumerable<string> Strings(JsonElement element, string type) => element.ValueKind switch
    {
        JsonValueKind.Object => (element.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String && t.GetString() == type ? [element.GetProperty("text").GetString()!] : Array.Empty<string>())
            .Concat(element.EnumerateObject().SelectMany(p => Strings(p.Value, type))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Strings(e, type)),
        _ => [],
    };
}
