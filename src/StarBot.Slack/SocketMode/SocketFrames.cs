using System.Buffers;
using System.Net.WebSockets;

namespace StarBot.Slack.SocketMode;

/// <summary>Whole messages out of a socket's frames, within a bound; and one sender at a time.</summary>
internal sealed class SocketFrames(WebSocket socket) : IDisposable
{
    /// <summary>More than any payload of Slack's. What is larger ends the connection.</summary>
    public const int Most = 4 << 20;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ArrayBufferWriter<byte> _message = new(8192);

    /// <summary>The next text message; null when the other side closes. The bytes are good until the next call.</summary>
    /// <exception cref="WebSocketException">The connection broke, or a message was too large.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellation)
    {
        _message.ResetWrittenCount();
        while (true)
        {
            var frame = await socket.ReceiveAsync(_message.GetMemory(4096), cancellation);
            if (frame.MessageType == WebSocketMessageType.Close)
                return null;
            _message.Advance(frame.Count);
            if (_message.WrittenCount > Most)
                throw new WebSocketException(WebSocketError.Faulted, $"A message has more than {Most} bytes.");
            if (frame.EndOfMessage)
                return _message.WrittenMemory;
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose() => _sending.Dispose();
}
