namespace StarBot.Load.Edges;

/// <summary>A platform's edge to measure, with the peer that it is measured beside.</summary>
/// <param name="Unit">What a request brings: events, activities.</param>
/// <param name="HostCommand">The command of this program that is StarBot with this edge.</param>
/// <param name="Peer">The name of the other program.</param>
/// <param name="PeerScript">Its file, beside which the packages of a <c>package.json</c> are needed.</param>
/// <param name="PeerArguments">What it is given after its port.</param>
/// <param name="Request">A whole request to a contender: whose it is, how many came from them before, and the text.</param>
internal sealed record Edge(
    string Unit, string HostCommand, string Peer, string PeerScript, string[] PeerArguments, Func<Contender, int, long, string, byte[]> Request);
