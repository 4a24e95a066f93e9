using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;

namespace StarBot.Load.Teams;

/// <summary>
/// One connection on which one person's activities come, one after the other. It speaks HTTP/1.1 by itself, so that the client takes
/// little of the machine that it shares with what it measures.
/// </summary>
internal sealed class ActivityClient(int port, string? token, int number) : IDisposable
{
    private static readonly string[] Said =
    [
        "practice",
        "In 2023 our checkout at the shop failed for about one in forty customers during the spring sale, and nobody on the team of six knew why.",
        "I pulled two weeks of traces, found that a retry in our payment client doubled the load, wrote a small fix behind a switch, "
            + "and walked the two teams who owned the callers through what I had seen.",
        "Within three days failures went from 2.5% to 0.1%, which was worth about 40,000 euros a week, and the switch is still how we release there.",
        "done", "skip", "skip", "skip", "3",
    ];

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[16384];
    private long _activities;

    /// <summary>Milliseconds of each activity.</summary>
    public List<double> Latencies { get; } = [];

    /// <summary>Answers other than 200.</summary>
    public int Refused { get; private set; }

    public async Task SendAsync(Func<bool> goesOn, CancellationToken cancellation)
    {
        if (!_socket.Connected)
            await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
        while (goesOn())
        {
            var request = Request();
            var began = Stopwatch.GetTimestamp();
            await _socket.SendAsync(request, cancellation);
            var isTaken = await ReadAsync(cancellation);
            Latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (!isTaken)
                Refused++;
        }
    }

    public void Dispose() => _socket.Dispose();

    private byte[] Request()
    {
        var next = _activities++;
        var time = DateTimeOffset.FromUnixTimeMilliseconds(1_772_442_000_000 + next).ToString("O", CultureInfo.InvariantCulture);
        var text = JavaScriptEncoder.Default.Encode(Said[next % Said.Length]);
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"text":"{{{text}}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{{text}}}</p>"}],"type":"message","timestamp":"{{{time}}}","localTimestamp":"{{{time}}}","localTimezone":"Europe/Berlin","id":"{{{1772442000000 + next}}}","channelId":"msteams","serviceUrl":"{{{TeamsHost.ServiceUrl}}}","from":{"id":"29:person-{{{number}}}","name":"Person {{{number}}}","aadObjectId":"person-{{{number}}}"},"conversation":{"conversationType":"personal","tenantId":"tenant","id":"a:personal-{{{number}}}"},"recipient":{"id":"28:{{{TeamsHost.AppId}}}","name":"StarBot"},"entities":[{"locale":"en-GB","country":"GB","platform":"Web","timezone":"Europe/Berlin","type":"clientInfo"}],"channelData":{"tenant":{"id":"tenant"}},"locale":"en-GB"}""");
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var head = Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-8\r\n{authorization}Content-Length: {body.Length}\r\n\r\n");
        return [.. head, .. body];
    }

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
