using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

/// <summary>
/// What every question and probe in the repository must be like, whoever writes it. What the reader itself refuses
/// (an empty summary, a missing kind, a probe that asks nothing) is tested there.
/// </summary>
public class PackLintTests
{
    private static string[] SmallWords { get; } = ["and", "the", "for", "are", "lot", "with", "from"];

    [Theory]
    [MemberData(nameof(RepositoryPacks.Ids), MemberType = typeof(RepositoryPacks))]
    public void No_question_gives_its_principle_away(string pack)
    {
        var telling = RepositoryPacks.Questions(RepositoryPacks.Pack(pack)).Where(x => GivesAway(x.Question.Text, x.Principle.Name));

        telling.Select(x => $"{x.Question.Id}: {x.Question.Text}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RepositoryPacks.Ids), MemberType = typeof(RepositoryPacks))]
    public void No_question_says_what_another_one_says(string pack)
    {
        string[] texts = [.. RepositoryPacks.Questions(RepositoryPacks.Pack(pack)).Select(x => x.Question.Text)];

        NearDuplicates(texts).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RepositoryPacks.Ids), MemberType = typeof(RepositoryPacks))]
    public void No_two_probes_are_the_same(string pack)
    {
        var probes = RepositoryPacks.Pack(pack).Principles.SelectMany(p => p.Probes.Values.SelectMany(x => x)).ToArray();

        probes.GroupBy(p => p, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RepositoryPacks.Ids), MemberType = typeof(RepositoryPacks))]
    public void Each_question_and_probe_reads_at_a_glance(string pack)
    {
        var texts = RepositoryPacks.Pack(pack).Principles.SelectMany(p => p.Questions.Select(q => q.Text).Concat(p.Probes.Values.SelectMany(x => x)));

        texts.Where(text => ReadingGrade.Of(text) > 8).Select(text => $"{ReadingGrade.Of(text):0.0} {text}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RepositoryPacks.Ids), MemberType = typeof(RepositoryPacks))]
    public void Questions_do_not_all_begin_alike(string pack)
    {
        var questions = RepositoryPacks.Questions(RepositoryPacks.Pack(pack)).Select(x => x.Question.Text).ToList();
        var openings = questions.CountBy(text => string.Join(' ', text.Split(' ').Take(2))).OrderByDescending(o => o.Value).ToList();

        openings.Count.ShouldBeGreaterThan(5);
        ((double)openings[0].Value / questions.Count).ShouldBeLessThan(0.25, $"\"{openings[0].Key} …\" begins {openings[0].Value} of {questions.Count}");
    }

    [Theory]
    [MemberData(nameof(RepositoryPacks.Ids), MemberType = typeof(RepositoryPacks))]
    public void Each_principle_has_what_a_coach_needs(string pack)
    {
        foreach (var principle in RepositoryPacks.Pack(pack).Principles)
        {
            principle.Questions.Count.ShouldBeGreaterThanOrEqualTo(6, principle.Id);
            principle.Questions.Select(q => q.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4, principle.Id);
            principle.Questions.Select(q => q.Level).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2, principle.Id);
            principle.Probes.Values.Sum(p => p.Count).ShouldBeGreaterThanOrEqualTo(4, principle.Id);
            principle.Probes.Keys.ShouldContain(Gap.Result, principle.Id);
            principle.Strong.Count.ShouldBeGreaterThanOrEqualTo(2, principle.Id);
            principle.Weak.Count.ShouldBeGreaterThanOrEqualTo(2, principle.Id);
        }
    }

    [Theory]
    [MemberData(nameof(RepositoryPacks.Ids), MemberType = typeof(RepositoryPacks))]
    public void No_principle_lists_a_cue_twice(string pack)
    {
        foreach (var principle in RepositoryPacks.Pack(pack).Principles)
            principle.Cues.ShouldBeUnique();
    }

    [Fact]
    public void The_sample_pack_is_among_those_that_are_checked() => RepositoryPacks.Pack("saltmarsh").Principles.Count.ShouldBe(5);

    [Fact]
    public void The_check_for_near_duplicates_finds_a_question_in_other_words_order() =>
        NearDuplicates(["Tell me about a fault that took long to track down.", "When did you track down a fault that took long?"]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("When did you last earn someone's trust?", "Earn Trust", true)]
    [InlineData("Tell me about a frugal choice.", "Frugality", true)]
    [InlineData("When did you act as the owner of a problem?", "Ownership", true)]
    [InlineData("What is the hardest call you have made?", "Are Right, A Lot", false)]
    public void The_check_for_giving_away_knows_the_words_of_a_name_in_other_forms(string question, string principle, bool givesAway) =>
        GivesAway(question, principle).ShouldBe(givesAway);

    private static List<string> NearDuplicates(string[] texts) =>
        [.. from i in Enumerable.Range(0, texts.Length)
            from j in Enumerable.Range(i + 1, texts.Length - i - 1)
            let words = Overlap.Of(texts[i], texts[j])
            let runs = Overlap.OfRuns(texts[i], texts[j])
            where words >= 0.4 || runs >= 0.3
            select $"{words:0.00} {runs:0.00}: {texts[i]} | {texts[j]}"];

    // Two telling words of a name give it away, and the only one of a short name does.
    private static bool GivesAway(string question, string principle)
    {
        var stems = Words(principle).Where(w => w.Length > 2 && !SmallWords.Contains(w)).Select(w => w[..Math.Min(5, w.Length)]).ToList();
        var named = stems.Count(stem => Words(question).Any(w => w.StartsWith(stem, StringComparison.Ordinal)));
        return stems.Count > 0 && named >= Math.Min(2, stems.Count);
    }

    private static string[] Words(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
