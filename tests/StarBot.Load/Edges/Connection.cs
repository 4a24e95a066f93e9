using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using StarBot.Slack.Requests;

namespace StarBot.Load.Slack;

/// <summary>
/// One connection on which one person's events come, signed, one after the other. It speaks HTTP/1.1 by itself, so that the client takes little of
/// the machine that it shares with what it measures.
/// </summary>
internal sealed class EventClient(int port, byte[] secret, int number) : IDisposable
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
    private long _events;

    /// <summary>Milliseconds of each event.</summary>
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
        var next = _events++;
        var ts = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + next}.{number:000000}");
        var text = JavaScriptEncoder.Default.Encode(Said[next % Said.Length]);
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"token":"x","team_id":"T1","api_app_id":"A1","event":{"user":"U{{{number}}}","type":"message","ts":"{{{ts}}}","client_msg_id":"c{{{ts}}}","text":"{{{text}}}","team":"T1","channel":"D{{{number}}}","event_ts":"{{{ts}}}","channel_type":"im"},"type":"event_callback","event_id":"Ev{{{number}}}x{{{next}}}","event_time":1700000000,"authorizations":[{"enterprise_id":null,"team_id":"T1","user_id":"UBOT","is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false}""");
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var head = Encoding.ASCII.GetBytes(
            $"POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: {SlackSignature.Of(secret, stamp, body)}\r\nContent-Length: {body.Length}\r\n\r\n");
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
