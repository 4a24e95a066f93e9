using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Review;

/// <summary>A review as JSON. Offsets are UTF-16 units of the answer as it was given; docs/review.md describes the form.</summary>
public static class ReviewJson
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    // For people's eyes: "é" and quotation marks stay what they are.
    private static readonly JsonSerializerOptions Indented = new(OneLine)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Line(ReviewedAnswer review) => JsonSerializer.Serialize(Document.Of(review), OneLine);

    public static string Pretty(ReviewedAnswer review) => JsonSerializer.Serialize(Document.Of(review), Indented);

    private sealed record Document(
        string? Id,
        string Reader,
        IEnumerable<SentenceReading> Sentences,
        Parts Parts,
        IEnumerable<Metric> Metrics,
        OwnershipReading Ownership,
        bool IsStory,
        WhenReading When,
        Length Length,
        IEnumerable<Flag> Flags,
        IEnumerable<PrincipleFit> Principles,
        IReadOnlyDictionary<string, int> Ratings,
        Probe NextProbe,
        IEnumerable<string> Quotes,
        string Draft,
        string Critique)
    {
        public static Document Of(ReviewedAnswer review)
        {
            ArgumentNullException.ThrowIfNull(review);
            var (reading, critique) = (review.Reading, review.Critique);
            return new Document(
                review.Id,
                reading.Reader,
                reading.Sentences,
                Parts.Of(reading.Parts),
                reading.Metrics,
                reading.Ownership,
                reading.IsStory,
                reading.When,
                new Length(reading.Length.Words, Math.Round(reading.Length.SpeakingSeconds, 1)),
                reading.Flags,
                review.Principles,
                critique.Ratings.ToDictionary(r => Name(r.Dimension), r => r.Rating),
                review.NextProbe is { } probe ? new Probe(Name(probe.Gap), probe.Text) : new Probe("none", ""),
                critique.Quotes,
                DraftText.Of(critique),
                ReviewText.Markdown(review));
        }

        private static string Name(Dimension dimension) => JsonNamingPolicy.KebabCaseLower.ConvertName(dimension.ToString());

        private static string Name(Gap gap) => JsonNamingPolicy.KebabCaseLower.ConvertName(gap.ToString());
    }

    private sealed record Parts(Part Situation, Part Task, Part Action, Part Result)
    {
        public static Parts Of(StarParts parts) =>
            new(Part.Of(parts.Situation), Part.Of(parts.Task), Part.Of(parts.Action), Part.Of(parts.Result));
    }

    private sealed record Part(double Presence, int Words)
    {
        public static Part Of(PartReading part) => new(part.Presence, part.Words);
    }

    private sealed record Length(int Words, double SpeakingSeconds);

    private sealed record Probe(string Target, string Text);
}
