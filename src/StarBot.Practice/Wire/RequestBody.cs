using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace StarBot.Practice.Wire;

/// <summary>The raw bytes of one request, in a rented buffer, and the JSON in them.</summary>
public sealed class RequestBody : IDisposable
{
    private const int Most = 1 << 20;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    /// <returns>False when there is more than a platform would send.</returns>
    public async ValueTask<bool> ReadAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > Most)
            return false;
        while (true)
        {
            if (_length == _bytes.Length && !TryGrow())
                return false;
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

    private bool TryGrow()
    {
        if (_length > Most)
            return false;
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = larger;
        return true;
    }
}
