using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

public class PackLibraryTests
{
    private static PackLibrary Library { get; } = PackLibrary.Of(BuiltInPacks.Amazon, PackFiles.ReadCare());

    [Theory]
    [InlineData("customer-obsession", "customer-obsession")]
    [InlineData("Customer Obsession", "customer-obsession")]
    [InlineData("OBSESSION", "customer-obsession")]
    [InlineData("customer obsesion", "customer-obsession")]
    [InlineData("cust", "customer-obsession")]
    [InlineData("have backbone", "have-backbone")]
    [InlineData("disagree and commit", "have-backbone")]
    [InlineData("disagree & commit", "have-backbone")]
    [InlineData("Have Backbone; Disagree and Commit", "have-backbone")]
    [InlineData("right a lot", "are-right-a-lot")]
    [InlineData("Are Right, a Lot", "are-right-a-lot")]
    [InlineData("learn & be curious", "learn-and-be-curious")]
    [InlineData("curious", "learn-and-be-curious")]
    [InlineData("earths best employer", "earths-best-employer")]
    [InlineData("Earth’s Best Employer", "earths-best-employer")]
    [InlineData("earth best employer", "earths-best-employer")]
    [InlineData("broad responsibility", "success-and-scale")]
    [InlineData("bias action", "bias-for-action")]
    [InlineData("frugalty", "frugality")]
    [InlineData("delivering results", "deliver-results")]
    [InlineData("take care", "care")]
    public void A_principle_is_found_by_what_people_type(string typed, string id) =>
        Library.FindPrinciple(typed).ShouldNotBeNull().Id.ShouldBe(id);

    [Fact]
    public void A_principle_is_found_by_its_exact_id_alone_where_that_is_asked()
    {
        Library.PrincipleById("frugality")!.Name.ShouldBe("Frugality");
        Library.PrincipleById("frugal").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ;")]
    [InlineData("the")]
    [InlineData("teamwork")]
    [InlineData("xyzzy plugh")]
    public void What_is_nobodys_name_finds_nothing(string typed)
    {
        Library.FindPrinciple(typed).ShouldBeNull();
        Library.MatchPrinciples(typed).ShouldBeEmpty();
    }

    [Fact]
    public void When_several_fit_equally_well_all_are_offered_and_none_is_picked()
    {
        Library.FindPrinciple("best").ShouldBeNull();
        Library.MatchPrinciples("best").Select(p => p.Id).ShouldBe(["hire-and-develop-the-best", "earths-best-employer"]);
    }

    [Fact]
    public void Every_principle_is_found_by_its_own_name_and_id()
    {
        Library.Principles.ShouldAllBe(p => Library.FindPrinciple(p.Name) == p);
        Library.Principles.ShouldAllBe(p => Library.FindPrinciple(p.Id) == p);
    }

    [Fact]
    public void A_focus_set_is_found_by_id_or_title_in_any_case_and_gives_its_principles()
    {
        var aws = Library.FindFocusSet("AWS").ShouldNotBeNull();

        Library.FindFocusSet("amazon web services").ShouldBeSameAs(aws);
        Library.PrinciplesOf(aws).Select(p => p.Name).ShouldBe(["Customer Obsession", "Earn Trust", "Deliver Results", "Learn and Be Curious"]);
        Library.FindFocusSet("ownership").ShouldBeNull();
    }

    [Fact]
    public void A_question_is_found_by_its_id_with_its_principle_and_pack()
    {
        var found = Library.FindQuestion("Ownership-03").ShouldNotBeNull();

        found.Principle.Name.ShouldBe("Ownership");
        found.Pack.ShouldBeSameAs(BuiltInPacks.Amazon);
        Library.FindQuestion("ownership-99").ShouldBeNull();
    }

    [Fact]
    public void Two_packs_with_one_id_are_refused()
    {
        var faults = Should.Throw<PackRefusedException>(() => PackLibrary.Of(PackFiles.ReadCare(), PackFiles.ReadCare())).Faults;

        faults[0].ToString().ShouldBe("harbour/pack.yaml:1: The pack `harbour` is in the pack \"Our values\" as well. Give it an id of its own, such as `my-harbour`.");
    }

    [Fact]
    public void Two_packs_that_share_a_principle_are_refused_with_its_id_and_the_other_pack()
    {
        var twin = PackFiles.ReadCare() with { Id = "twin", FocusSets = [] };

        var faults = Should.Throw<PackRefusedException>(() => PackLibrary.Of(PackFiles.ReadCare(), twin)).Faults;

        faults.Select(f => f.Problem).ShouldBe(["The principle `care` is in the pack \"Our values\" as well.", "The question `care-01` is in the pack \"Our values\" as well."]);
    }
}
