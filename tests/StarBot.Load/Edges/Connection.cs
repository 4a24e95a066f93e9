using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StarBot.Load.Edges;

/// <summary>
/// One connection on which one person's requests come, one after the other. It speaks HTTP/1.1 by itself, so that the client takes little of
/// the machine that it shares with what it measures.
/// </summary>
internal sealed class Connection(Edge edge, Contender to, int person) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[16384];
    private long _requests;

    /// <summary>Milliseconds of each request.</summary>
    public List<double> Latencies { get; } = [];

    /// <summary>Answers other than 200.</summary>
    public int Refused { get; private set; }

    public async Task SendAsync(Func<bool> goesOn, CancellationToken cancellation)
    {
        if (!_socket.Connected)
            await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, to.Port), cancellation);
        while (goesOn())
        {
            var next = _requests++;
            var request = edge.Request(to, person, next, Told.Round[next % Told.Round.Length]);
            var began = Stopwatch.GetTimestamp();
            await _socket.SendAsync(request, cancellation);
            var isTaken = await ReadAsync(cancellation);
            Latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (!isTaken)
                Refused++;
        }
    }

    /// <summary>A request's bytes.</summary>
    /// <param name="headers">Each with its end of line.</param>
    public static byte[] Post(string path, string headers, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\n{headers}Content-Length: {body.Length}\r\n\r\n"), .. body];

    public void Dispose() => _socket.Dispose();

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var length = 0;
        while (!IsWhole(_answer.AsSpan(0, length)))
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(length), cancellation);
            if (read == 0)
                throw new IOException("The connection was closed.");
            length += read;
        }

        return _answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8);
    }

    /// <summary>Neither side says anything in its answers: the head is there, and the end of an empty body.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        return answer[..head].IndexOf("chunked"u8) < 0 || answer[head..].EndsWith("0\r\n\r\n"u8);
    }
}
