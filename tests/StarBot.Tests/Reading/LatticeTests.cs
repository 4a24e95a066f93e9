using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Fitting;

namespace StarBot.Tests.Reading;

public class LatticeTests
{
    private const int L = Labels.Count;
    private const int Sentences = 3;

    [Fact]
    public void Each_way_to_label_three_sentences_is_weighed()
    {
        var (scores, steps, begins) = Numbers();
        var ways = Ways(scores, steps, begins);
        var all = ways.Sum(w => w.Weight);

        var (marginals, taken, begun) = new Lattice(scores, steps, begins).Expected();

        for (var i = 0; i < marginals.Length; i++)
            marginals[i].ShouldBe(ways.Where(w => w.Labels[i / L] == i % L).Sum(w => w.Weight) / all, 1e-9);
        for (var i = L; i < begun.Length; i++)
            begun[i].ShouldBe(ways.Where(w => w.Labels[i / L] == i % L && w.Labels[(i / L) - 1] != i % L).Sum(w => w.Weight) / all, 1e-9);
        taken[..(L * L)].Sum().ShouldBe(Sentences - 1, 1e-9);
    }

    [Fact]
    public void A_sign_that_a_block_begins_moves_its_border_and_not_what_lies_within_it()
    {
        var scores = new double[Sentences * L];
        var steps = new double[(L + 2) * L];
        var begins = new double[Sentences * L];
        begins[L + (int)StarPart.Result] = 3;

        var marginals = new Lattice(scores, steps, begins).Marginals();

        marginals[L + (int)StarPart.Result].ShouldBeGreaterThan(0.7);
        marginals[(int)StarPart.Result].ShouldBeLessThan(0.2);
        marginals[(2 * L) + (int)StarPart.Result].ShouldBe(0.2, 1e-9);
    }

    private static (double[] Scores, double[] Steps, double[] Begins) Numbers()
    {
        var chance = new Chance(5);
        double[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (double)chance.Spread())];
        return (Some(Sentences * L), Some((L + 2) * L), Some(Sentences * L));
    }

    private static (int[] Labels, double Weight)[] Ways(double[] scores, double[] steps, double[] begins) =>
    [
        .. from a in Enumerable.Range(0, L)
           from b in Enumerable.Range(0, L)
           from c in Enumerable.Range(0, L)
           let labels = new[] { a, b, c }
           let sum = scores[a] + scores[L + b] + scores[(2 * L) + c] + steps[(L * L) + a] + steps[(L * L) + L + c]
               + steps[(a * L) + b] + steps[(b * L) + c]
               + (a == b ? 0 : begins[L + b]) + (b == c ? 0 : begins[(2 * L) + c])
           select (labels, Math.Exp(sum)),
    ];
}
