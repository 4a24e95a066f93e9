using System.Collections.Immutable;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Sharing;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;
using StarBot.Teams.Sharing;

namespace StarBot.Teams.Cards;

/// <summary>Draws a post as a card that Teams takes: six buttons at most, and short enough.</summary>
public static class PostCard
{
    /// <summary>Lengths that a run of text is cut to, one after the other, until the card fits.</summary>
    private static readonly int[] Shorter = [int.MaxValue, 4000, 2000, 1000, 500, 250, 120];

    private const string Shortened = "Shortened to fit here.";
    private const string ShortenedAndKept = $"{Shortened} Nothing of your answer is lost: say export for all of it.";

    /// <param name="number">The post's own number, which its buttons carry.</param>
    /// <param name="reader">Who reads it, as the Bot Connector names them; for them the card is brought up to date when it comes into view.</param>
    public static AdaptiveCard Of(Post post, long number, string? reader = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        return ForPerson(post, number, post.Buttons, null, reader);
    }

    /// <summary>The card where many read: what a button begins is asked for in a dialog; any other is answered where only the person reads it.</summary>
    public static AdaptiveCard ForMany(Post post, string form)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Fitting(post, [.. post.Buttons.Select(b => PracticeForm.ValuesOf(b.Word) is null ? (CardAction)Pressing(b, number: null) : Opening(b, form))], null);
    }

    /// <summary>The card of a whole channel: its buttons act on the spot, for whoever presses them, and it stays as it is.</summary>
    public static AdaptiveCard InChannel(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Fitting(post, [.. post.Buttons.Select(b => Pressing(b, number: null))], null);
    }

    /// <summary>The card in a dialog, which knows nothing of <c>Action.Execute</c>.</summary>
    public static AdaptiveCard InDialog(Post post) =>
        Fitting(post, [.. post.Buttons.Select(b => new CardAction.Submit(new PressData(b.Word, null).Write()) { Title = Title(b), Style = StyleOf(b) })], null);

    /// <summary>The card after one of its buttons was pressed: what was pressed is said, and what is still open stays.</summary>
    public static AdaptiveCard Pressed(Post post, long number, string word, string? reader = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        return ForPerson(post, number, Asides.Contains(word) ? post.Buttons.RemoveAll(b => b.Word == word) : [], word, reader);
    }

    /// <summary>The card when it is looked at again.</summary>
    /// <param name="open">The buttons that still lead somewhere.</param>
    /// <param name="pressed">The word that was pressed on it before.</param>
    public static AdaptiveCard Refreshed(Post post, long number, ImmutableArray<Button> open, string? pressed, string? reader)
    {
        ArgumentNullException.ThrowIfNull(post);
        return ForPerson(post, number, open.RemoveAll(b => b.Word == pressed), pressed, reader);
    }

    /// <summary>Words after which the other buttons of a post still make sense.</summary>
    private static readonly string[] Asides = ["hint", "save story", "help", "stories", "progress", "export"];

    private static AdaptiveCard ForPerson(Post post, long number, ImmutableArray<Button> open, string? pressed, string? reader)
    {
        var card = Fitting(post, [.. open.Select(b => Pressing(b, number)), .. Sharing(post, number)], pressed is null ? null : LabelOf(post, pressed), ShortenedAndKept);
        // A card whose time is over stays as it is, and is asked for no more. One that can become a form is never asked for: what is being
        // typed into it would be lost.
        return reader is not null && open.Any(OpenOffers.IsOfTheInterview) && !open.Any(b => OfferedForms.OpenedBy(b.Word) is not null)
            ? card with { Refresh = new CardRefresh(new CardAction.Execute(PressData.RefreshVerb, PressData.Refreshes(number, pressed)), [reader]) }
            : card;
    }

    private static string LabelOf(Post post, string word) => post.Buttons.FirstOrDefault(b => b.Word == word)?.Label ?? word;

    private static CardAction.Execute Pressing(Button button, long? number)
    {
        var data = new PressData(button.Word, number).Write();
        return new CardAction.Execute(PressData.Verb, data)
        {
            Title = Title(button),
            Style = StyleOf(button),
            Fallback = new CardAction.Submit(data) { Title = Title(button), Style = StyleOf(button) },
        };
    }

    private static CardAction.Submit Opening(Button button, string form) =>
        new(PressData.OpensForm(form, button.Word)) { Title = Title(button), Style = StyleOf(button) };

    /// <summary>A critique can be shared for as long as it is kept, whatever was pressed beneath it.</summary>
    private static IEnumerable<CardAction> Sharing(Post post, long number) => CritiquePost.IsIn(post.Blocks)
        ? [new CardAction.Submit(PressData.OpensForm(ShareCard.FormId, number)) { Title = "Share…" }]
        : [];

    private static AdaptiveCard Fitting(Post post, ImmutableArray<CardAction> actions, string? pressed, string shortened = Shortened)
    {
        ArgumentNullException.ThrowIfNull(post);
        AdaptiveCard card = null!;
        foreach (var most in Shorter)
        {
            card = Draw(post, actions, Notes(post, actions, pressed, most < int.MaxValue ? shortened : null), most);
            if (Size(card) <= CardLimits.CardBytes)
                return card;
        }

        // So many blocks that even short ones are too much: the first of them, until it fits, and what is said beneath.
        var notes = Notes(post, actions, pressed, shortened).Length;
        while (Size(card) > CardLimits.CardBytes && card.Body.Length > notes + 1)
            card = card with { Body = card.Body.RemoveAt(card.Body.Length - notes - 1) };
        return card;
    }

    private static AdaptiveCard Draw(Post post, ImmutableArray<CardAction> actions, ImmutableArray<CardElement> notes, int most) =>
        new([.. post.Blocks.SelectMany((b, at) => PostBlocks.Draw(Shortening.Of(b, most), at)), .. notes])
        {
            FallbackText = CardText.Short(post.Summary, CardLimits.FallbackText),
            Actions = actions.IsEmpty ? null : [.. actions.Take(CardLimits.Actions)],
            Msteams = post.Blocks.Any(b => b is PostBlock.Draft) ? new TeamsCardOptions("Full") : null,
        };

    /// <summary>What stands beneath the post.</summary>
    private static ImmutableArray<CardElement> Notes(Post post, ImmutableArray<CardAction> actions, string? pressed, string? shortened)
    {
        var notes = ImmutableArray.CreateBuilder<CardElement>();
        if (shortened is not null)
            notes.Add(CardText.Small(shortened));
        if (actions.Length > CardLimits.Actions)
            notes.Add(CardText.Small($"You can also say: {string.Join(", ", post.Buttons.Skip(CardLimits.Actions).Select(b => b.Word))}."));
        if (pressed is not null)
            notes.Add(CardText.Small(Line.Bold($"✓ {pressed}")));
        return notes.ToImmutable();
    }

    private static int Size(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, ActivityJson.Default.AdaptiveCard).Length;

    private static string Title(Button button) => CardText.Short(button.Label, CardLimits.ActionTitle);

    private static string? StyleOf(Button button) => button.Style switch
    {
        ButtonStyle.Primary => "positive",
        ButtonStyle.Danger => "destructive",
        _ => null,
    };
}
