using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class AnyTextTests
{
    // Pieces that rules look at, in any order: far likelier to meet an edge than letters at random.
    private static readonly string[] Pieces =
    [
        "I", "we", "built", "As a result", "my task was", "$", "2.5", "M", "%", "from 12 to 3", "e.g.", "Dr.", "...", "?!", "\"", "”", "(", ")", "\n", "\n\n", "\r\n",
        "- ", "1. ", "•", "Situation:", "R:", "\ud83d", "\ude00", "😀", "’", "don’t", "KPI", "(KPI)", "10x", "/", "zero", "hundred", "one", "two", "of", "out", "ago", "a", "years",
        "in 2020", "last", "for example", "I would", "مرحبا", "\u202e", "é", "e\u0301", "\u0000", "<b>", "</b>", " ", "  ", "\t", ".", ",", "'", "_", "half the", "instead of", "pass", "because he",
    ];

    private static readonly Arbitrary<string> Mixed =
        Gen.Elements(Pieces).SelectMany(p => Gen.Elements("", " "), (p, s) => p + s).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_string_is_read_without_a_fault() =>
        Prop.ForAll<string?>(text => Holds(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_mixture_of_what_rules_look_at_is_read_without_a_fault() =>
        Prop.ForAll(Mixed, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(60));

    [Theory]
    [InlineData(".")]
    [InlineData("\n")]
    [InlineData("I had to ")]
    [InlineData("one hundred ")]
    [InlineData("a.")]
    [InlineData("I did it. ")]
    [InlineData("<div>")]
    [InlineData("\ud83d")]
    public void Twenty_thousand_characters_of_anything_are_read(string piece) =>
        Holds(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))).ShouldBeTrue();

    private static bool Holds(string text)
    {
        var reading = RulesReader.Read(text, new ReadingContext("Tell me about a risk that failed.", ThisYear: 2026, Trade: Trade.Technical));
        var last = 0;
        foreach (var s in reading.Sentences)
        {
            s.Start.ShouldBeGreaterThanOrEqualTo(last);
            s.End.ShouldBeInRange(s.Start + 1, text.Length);
            s.Confidence.ShouldBeInRange(0, 1);
            last = s.End;
        }

        foreach (var m in reading.Metrics)
            text[m.Start..m.End].ShouldBe(m.Text);
        foreach (var f in reading.Flags)
            text[f.Start..f.End].ShouldBe(f.Text);
        foreach (var part in new[] { reading.Parts.Situation, reading.Parts.Task, reading.Parts.Action, reading.Parts.Result })
            part.Presence.ShouldBeInRange(0, 1);
        if (reading.When.Text is { } when)
            text.ShouldContain(when);
        reading.Parts.Situation.Words.ShouldBeLessThanOrEqualTo(reading.Length.Words);
        return true;
    }
}
