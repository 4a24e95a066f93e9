using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Tests.Reading;

public class OrderLossTests
{
    [Fact]
    public void A_part_that_is_told_is_missed_more_than_one_that_is_not()
    {
        var losses = Losses(StarPart.Situation, StarPart.Action, StarPart.Action, StarPart.Result);

        losses[(int)StarPart.Task].ShouldBe(0);
        new[] { StarPart.Situation, StarPart.Action, StarPart.Result }.ShouldAllBe(p => losses[(int)p] > 2);
    }

    [Fact]
    public void A_part_out_of_its_order_is_hardly_missed() =>
        Losses(StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Action, StarPart.Situation)[(int)StarPart.Situation]
            .ShouldBe(Losses(StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Action)[(int)StarPart.Situation], 1e-9);

    [Fact]
    public void Nothing_is_missed_in_an_answer_without_sentences() => Losses().ShouldAllBe(l => l == 0);

    // Each sentence tells one part by nine parts in ten, the others share what is left.
    private static double[] Losses(params StarPart[] told)
    {
        var likelihoods = told.SelectMany(part => Enumerable.Range(0, Labels.Count).Select(y => y == (int)part ? 0.9 : 0.025)).ToArray();
        var losses = new double[4];
        OrderLoss.Of(likelihoods, losses);
        return losses;
    }
}
