using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace StarBot.Practice.Wire;

/// <summary>The raw bytes of one request, in a rented buffer, and the JSON in them, if it is that.</summary>
public sealed class RequestBody : IDisposable
{
    private const int Most = 1 << 20;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <returns>False when there is more than a platform would send.</returns>
    public async ValueTask<bool> ReadAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > Most)
            return false;
        while (true)
        {
            if (_length > Most)
                return false;
            if (_length == _bytes.Length)
                Grow();
            var read = await request.Body.ReadAsync(_bytes.AsMemory(_length), request.HttpContext.RequestAborted);
            if (read == 0)
                return true;
            _length += read;
        }
    }

    /// <summary>The body as JSON, or null when it is none. The document reads from this buffer.</summary>
    public JsonDocument? AsJson()
    {
        try
        {
            return JsonDocument.Parse(_bytes.AsMemory(0, _length));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What people wrote must not stay in a shared buffer longer than it takes.
    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = larger;
    }
}
