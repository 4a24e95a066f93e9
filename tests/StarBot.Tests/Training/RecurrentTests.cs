using StarBot.Interviewing.Reading.Learned.Recurrent;
using StarBot.Training.Fitting;
using StarBot.Training.Fitting.Recurrent;

namespace StarBot.Tests.Training;

public class RecurrentTests
{
    private const int Width = 3;
    private const int Kept = 2;
    private const int Sentences = 4;
    private readonly Chance _chance = new(11);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_way_back_through_a_layer_finds_the_slopes_that_small_steps_show(bool isBackward)
    {
        var matrix = new Affine(3 * Kept, Width + Kept + 1, Some(3 * Kept * (Width + Kept + 1)));
        var (told, weights) = (Some(Sentences * Width), Some(Sentences * Kept));
        var (ofMatrix, ofTold) = (new float[matrix.Weights.Length], new float[told.Length]);

        GatedSlopes.Add(matrix, Layer.Run(matrix, told, Sentences, isBackward), weights, ofMatrix, ofTold);

        ShouldBeSlopes(ofMatrix, matrix.Weights);
        ShouldBeSlopes(ofTold, told);

        void ShouldBeSlopes(float[] slopes, float[] at)
        {
            const float Small = 1e-2f;
            for (var i = 0; i < at.Length; i++)
            {
                var was = at[i];
                at[i] = was + Small;
                var higher = Sum();
                at[i] = was - Small;
                var lower = Sum();
                at[i] = was;
                ((higher - lower) / (2 * Small)).ShouldBe(slopes[i], 2e-3f);
            }
        }

        float Sum() => Layer.Run(matrix, told, Sentences, isBackward).States.Zip(weights, (s, w) => s * w).Sum();
    }

    [Fact]
    public void What_stands_far_away_is_heard()
    {
        // One feature is told in the first sentence and decides the last; what lies between says nothing.
        var answers = Enumerable.Range(0, 40).Select(i => new Retelling(Recalling(i % 2), null)).ToArray();

        var net = RecurrentFitter.Fit(answers, 3, 1, new RecurrentSettings(Rounds: 60, Rate: 0.02f, Drop: 0, Mask: 0));

        net.Marginals(Recalling(0))[^5].ShouldBeGreaterThan(0.8);
        net.Marginals(Recalling(1))[^4].ShouldBeGreaterThan(0.8);
    }

    private static Chain Recalling(int which)
    {
        int[][] features = [[which], [2], [2], [2]];
        var last = Enumerable.Range(0, 5).Select(y => y == which ? 1.0 : 0).ToArray();
        double[] nothing = [0, 0, 0, 0, 1];
        return new Chain(features, [[0], [0], [0], [0]], [nothing, nothing, nothing, last], 1);
    }

    private float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => 0.7f * _chance.Spread())];
}
