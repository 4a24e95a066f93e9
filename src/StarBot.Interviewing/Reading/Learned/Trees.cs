using System.Runtime.InteropServices;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>A sum of small decision trees over the measures of an answer; its logistic is how likely a judgement holds.</summary>
internal sealed class Trees(double bias, Tree[] trees)
{
    public double Bias => bias;

    public IReadOnlyList<Tree> All => trees;

    public double Score(ReadOnlySpan<double> measures)
    {
        var sum = bias;
        foreach (var tree in trees)
            sum += tree.Value(measures);
        return sum;
    }

    public double Likelihood(ReadOnlySpan<double> measures) => 1 / (1 + Math.Exp(-Score(measures)));
}

/// <summary>One tree, its nodes in a row; the first is the root.</summary>
internal sealed class Tree(Node[] nodes)
{
    public IReadOnlyList<Node> Nodes => nodes;

    public double Value(ReadOnlySpan<double> measures)
    {
        var at = 0;
        while (nodes[at].Measure >= 0)
            at = measures[nodes[at].Measure] <= nodes[at].Limit ? nodes[at].Low : nodes[at].Low + 1;
        return nodes[at].Limit;
    }
}

/// <summary>A question about one measure, or (when <see cref="Measure"/> is below zero) a leaf with its value in <see cref="Limit"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Node(short Measure, float Limit, short Low);
