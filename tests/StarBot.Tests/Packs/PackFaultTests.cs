using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

/// <summary>One thing broken in a pack gives one fault, with its line and what to do.</summary>
public class PackFaultTests
{
    [Theory]
    [InlineData("    kind: success\n", "", 7, "A question has no `kind`.", "Add a `kind:`: one of success, failure, conflict, ambiguity, how-do-you, which-principle.")]
    [InlineData("    level: anyone\n", "", 7, "A question has no `level`.", "Add a `level:`: one of anyone, experienced, leader.")]
    [InlineData("kind: success", "kind: triumph", 9, "`triumph` is not a kind.", "It can be one of success, failure, conflict, ambiguity, how-do-you, which-principle.")]
    [InlineData("level: anyone", "level: anyon", 10, "`anyon` is not a level.", "Did you mean `anyone`?")]
    [InlineData("  result:", "  reslut:", 12, "`reslut` is not a key of the group `probes`.", "Did you mean `result`?")]
    [InlineData("summary: ", "sumary: ", 3, "`sumary` is not a key of the principle.", "Did you mean `summary`?")]
    [InlineData("name: Take Care\n", "", 1, "The principle has no `name`.", "Add `name:`.")]
    [InlineData("source: https://example.org/values#care\n", "", 1, "The principle has no `source`.", "Add a `source:` with the page on which the organisation states it.")]
    [InlineData("https://example.org/values#care", "ftp://example.org", 4, "`ftp://example.org` is not the address of a web page.", "Give the whole address, beginning with https://.")]
    [InlineData("https://example.org/values#care", "our handbook", 4, "`our handbook` is not the address of a web page.", "Give the whole address, beginning with https://.")]
    [InlineData("summary: Look after people and things.", "summary:", 3, "`summary` is empty.", "Fill it in, or take the line out.")]
    [InlineData("Whom did you help today?", "\"  \"", 8, "`text` is empty.", "Fill it in, or take the line out.")]
    [InlineData("Look after people and things.", "[a, b]", 3, "`summary` is a list, not a text.", "Write it as one text.")]
    [InlineData("cues: [kind, gently]", "cues: kind", 5, "`cues` is a text, not a list.", "Put each entry on a line of its own that begins with `- `.")]
    [InlineData("- What came of it?", "- So: what came of it?", 13, "An entry of `result` is a group of keys, not a text.", "Write it as one text. If it has a colon in it, put it in quotes.")]
    [InlineData("- What came of it?", "- Say what came of it.", 13, "The probe \"Say what came of it.\" asks nothing.", "Write it as a question that ends in a question mark.")]
    [InlineData("  result:\n    - What came of it?", "  result: []", 12, "The group `probes` has no result.", "Write one, or take `result:` out.")]
    [InlineData("Whom did you help today?", "When did you last TAKE care of someone?", 8, "The question names its principle, \"Take Care\".", "Ask for the story and let the candidate see which principle it is about.")]
    [InlineData("id: care\n", "id: Take Care\n", 1, "The id `Take Care` has characters that an id cannot have.", "Use lower-case letters, digits and hyphens: `take-care`.")]
    [InlineData("id: care-01", "id: care", 7, "The id `care` is taken already, at care.yaml:1.", "Give one of the two another id.")]
    public void A_fault_in_a_principle_says_where_it_is_and_what_to_do(string what, string with, int line, string problem, string remedy)
    {
        var faults = PackFiles.FaultsOf(() => PackFiles.ReadCare(what, with));

        // A principle whose id is wrong is missed by the focus set as well; that follows and is no second mistake.
        faults.Where(f => f.File == "care.yaml").ShouldHaveSingleItem().ShouldBe(new PackFault("care.yaml", line, problem, remedy));
    }

    [Theory]
    [InlineData("id: harbour\n", "", 1, "The pack has no `id`.", "Add `id:`.")]
    [InlineData("title: Our values\n", "", 1, "The pack has no `title`.", "Add `title:`.")]
    [InlineData("focus-sets:", "focus-set:", 4, "`focus-set` is not a key of the pack.", "Did you mean `focus-sets`?")]
    [InlineData("[care]", "[caer]", 7, "There is no principle `caer` in this pack.", "Did you mean `care`?")]
    [InlineData("[care]", "[]", 7, "A focus set has no principles.", "Name at least one by its id, as in `principles: [ownership]`.")]
    [InlineData("id: short", "id: care", 5, "The id `care` is taken already, at care.yaml:1.", "Give one of the two another id.")]
    [InlineData("https://example.org/values", "values.html", 3, "`values.html` is not the address of a web page.", "Give the whole address, beginning with https://.")]
    public void A_fault_in_the_head_says_where_it_is_and_what_to_do(string what, string with, int line, string problem, string remedy) =>
        PackFiles.FaultsOf(() => PackFiles.ReadHead(what, with)).ShouldBe([new PackFault("pack.yaml", line, problem, remedy)]);

    [Theory]
    [InlineData("questions:\n  - id: care-01\n    text: Whom did you help today?\n    kind: success\n    level: anyone\n", "The principle has no questions.")]
    [InlineData("probes:\n  result:\n    - What came of it?\n", "The principle has no probes.")]
    public void A_principle_needs_a_question_and_a_probe(string what, string problem)
    {
        var fault = PackFiles.FaultsOf(() => PackFiles.ReadCare(what, "")).ShouldHaveSingleItem();

        fault.Problem.ShouldBe(problem);
        fault.Remedy.ShouldStartWith("Add at least one under");
    }

    [Fact]
    public void A_neighbour_that_does_not_exist_is_named_with_the_nearest_that_does()
    {
        var fault = PackFiles.FaultsOf(() => PackFiles.ReadCare(
            "strong:", "confused-with:\n  - principle: cares\n    difference: It is another one.\nstrong:")).ShouldHaveSingleItem();

        (fault.Line, fault.Problem, fault.Remedy).ShouldBe((15, "There is no principle `cares` in this pack.", "Did you mean `care`?"));
    }

    [Fact]
    public void A_principle_cannot_be_its_own_neighbour() =>
        PackFiles.FaultsOf(() => PackFiles.ReadCare("strong:", "confused-with:\n  - principle: care\n    difference: None.\nstrong:"))
            .ShouldHaveSingleItem().ShouldBe(
                new PackFault("care.yaml", 15, "The principle is confused with itself.", "Name another principle of the pack."));

    [Fact]
    public void Two_questions_with_one_id_are_refused_across_files()
    {
        var faults = PackFiles.FaultsOf(() => PackFiles.Read(
            PackFiles.Head, PackFiles.Care, PackFiles.Care.Replace("id: care\n", "id: thrift\n").Replace("Take Care", "Thrift")));

        faults.ShouldHaveSingleItem().ToString()
            .ShouldBe("care2.yaml:7: The id `care-01` is taken already, at care.yaml:7. Give one of the two another id.");
    }

    [Theory]
    [InlineData("cues: [kind, gently]", "cues: [kind, gently", 5)]
    [InlineData("summary: Look after", "summary: Mind: look after", 3)]
    [InlineData("summary: Look after", "name: Again\nsummary: Look after", 3)]
    public void A_file_that_is_not_YAML_is_refused_at_the_line_where_reading_stopped(string what, string with, int line)
    {
        var fault = PackFiles.FaultsOf(() => PackFiles.ReadCare(what, with)).ShouldHaveSingleItem();

        (fault.File, fault.Line).ShouldBe(("care.yaml", line));
        fault.Problem.ShouldStartWith("This is not YAML: ");
    }

    [Fact]
    public void A_pack_cut_off_or_garbled_anywhere_is_read_or_refused_and_nothing_else()
    {
        foreach (var at in Enumerable.Range(0, PackFiles.Care.Length / 3).Select(third => third * 3))
        {
            foreach (var garbled in new[] { "", "[", "{", "\"", ":", "\t", "&a *a", "- ? ", "!!x ", "\0" })
            {
                ReadOrRefused(PackFiles.Care[..at] + garbled);
                ReadOrRefused(PackFiles.Care[..at] + garbled + PackFiles.Care[at..]);
            }
        }
    }

    [Fact]
    public void A_pack_without_its_head_or_without_principles_says_so()
    {
        PackFiles.FaultsOf(() => PackReader.Read([new("care.yaml", PackFiles.Care)])).ShouldHaveSingleItem().Problem.ShouldBe("The pack has no `pack.yaml`.");
        PackFiles.FaultsOf(() => PackReader.Read([new("pack.yaml", "id: a\ntitle: A")])).ShouldHaveSingleItem().Problem.ShouldBe("The pack has no principles.");
        PackFiles.FaultsOf(() => PackReader.Read([])).ShouldNotBeEmpty();
    }

    private static void ReadOrRefused(string care)
    {
        try
        {
            PackFiles.Read(PackFiles.Head, care);
        }
        catch (PackRefusedException refused)
        {
            refused.Faults.ShouldAllBe(f => f.Line >= 1 && f.Problem.Length > 0 && f.Remedy.Length > 0);
        }
    }
}
