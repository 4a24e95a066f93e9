using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

/// <summary>What <c>docs/packs.md</c> tells authors is what the reader does.</summary>
public class PackDocsTests
{
    private static string Docs { get; } = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "packs.md"));

    [Fact]
    public void The_two_example_files_make_a_pack()
    {
        var blocks = Docs.Split("```yaml\n").Skip(1).Select(block => block.Split("```")[0]).ToList();

        var pack = PackReader.Read([new("pack.yaml", blocks[0]), new("lamp.yaml", blocks[1])]);

        pack.Id.ShouldBe("lighthouse");
        pack.Principles.ShouldHaveSingleItem().Questions.Count.ShouldBe(2);
    }

    [Fact]
    public void Every_kind_level_and_gap_is_explained()
    {
        string[] words = [.. Enum.GetNames<QuestionKind>(), .. Enum.GetNames<Level>(), .. Enum.GetNames<Gap>()];

        words.Where(word => !Docs.Contains($"`{Kebab(word)}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Kebab(string word) =>
        string.Concat(word.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant();

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "docs", "packs.md")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
