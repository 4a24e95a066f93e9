using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

public class PackReaderTests
{
    [Fact]
    public void A_pack_is_read_with_all_that_its_files_say()
    {
        var pack = PackFiles.ReadCare();

        pack.Id.ShouldBe("harbour");
        pack.Title.ShouldBe("Our values");
        pack.Source.ShouldBe(new Uri("https://example.org/values"));
        var set = pack.FocusSets.ShouldHaveSingleItem();
        (set.Id, set.Title).ShouldBe(("short", "A short one"));
        set.PrincipleIds.ShouldBe(["care"]);
        var care = pack.Principles.ShouldHaveSingleItem();
        (care.Id, care.Name, care.Summary).ShouldBe(("care", "Take Care", "Look after people and things."));
        care.Questions.ShouldBe([new Question("care-01", "Whom did you help today?", QuestionKind.Success, Level.Anyone)]);
        care.Probes[Gap.Result].ShouldBe(["What came of it?"]);
        care.Cues.ShouldBe(["kind", "gently"]);
        care.Strong.ShouldBe(["Names the person."]);
        care.Weak.ShouldBe(["Speaks in general."]);
        care.ConfusedWith.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("success", QuestionKind.Success)]
    [InlineData("failure", QuestionKind.Failure)]
    [InlineData("conflict", QuestionKind.Conflict)]
    [InlineData("ambiguity", QuestionKind.Ambiguity)]
    [InlineData("how-do-you", QuestionKind.HowDoYou)]
    [InlineData("which-principle", QuestionKind.WhichPrinciple)]
    public void Each_kind_has_its_word(string word, QuestionKind kind) =>
        PackFiles.ReadCare("kind: success", $"kind: {word}").Principles[0].Questions[0].Kind.ShouldBe(kind);

    [Fact]
    public void Principles_stand_in_the_order_that_the_pack_gives()
    {
        var second = PackFiles.Care.Replace("care", "thrift").Replace("Take Care", "Thrift");

        PackFiles.Read(PackFiles.Head, PackFiles.Care, second).Principles.Select(p => p.Id).ShouldBe(["care", "thrift"]);
        PackFiles.Read($"{PackFiles.Head}\norder: [thrift]", PackFiles.Care, second).Principles.Select(p => p.Id).ShouldBe(["thrift", "care"]);
    }

    [Fact]
    public void Files_that_are_not_YAML_by_name_are_passed_over() =>
        PackReader.Read([new("pack.yaml", PackFiles.Head), new("care.yml", PackFiles.Care), new("README.md", "# Hello: [")])
            .Principles.Count.ShouldBe(1);

    [Fact]
    public void Files_may_come_with_their_folder_in_front_and_faults_name_it()
    {
        var fault = PackFiles.FaultsOf(() => PackReader.Read([new("harbour/pack.yaml", PackFiles.Head), new("harbour/care.yaml", "")])).ShouldHaveSingleItem();

        fault.ToString().ShouldBe(
            "harbour/care.yaml:1: The file holds no keys. Begin it with `id: …`, or take the file out of the folder.");
    }

    [Fact]
    public void Every_fault_of_every_file_is_listed_at_once_in_order()
    {
        var refused = Should.Throw<PackRefusedException>(() => PackFiles.Read(
            PackFiles.Head.Replace("title: Our values", "tilte: Our values"),
            PackFiles.Care.Replace("kind: success", "kind: sucess").Replace("What came of it?", "Say what came of it.")));

        refused.Faults.Select(f => (f.File, f.Line)).ShouldBe([("care.yaml", 9), ("care.yaml", 13), ("pack.yaml", 2)]);
        refused.Message.Split(Environment.NewLine).Length.ShouldBe(3);
        refused.Message.ShouldContain("care.yaml:9: `sucess` is not a kind. Did you mean `success`?");
    }

    [Fact]
    public void The_built_in_pack_is_read_once() => BuiltInPacks.Amazon.ShouldBeSameAs(BuiltInPacks.Amazon);
}
