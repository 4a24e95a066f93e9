using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StarBot.Slack.Requests;

/// <summary>What a look at a signature found.</summary>
public enum SignatureCheck
{
    Good,

    /// <summary>A header is missing, or is not what Slack would send.</summary>
    Malformed,

    /// <summary>The time stamp is too old, or lies ahead: it may be a copy.</summary>
    OutOfTime,

    Wrong,
}

/// <summary>Slack's request signature: HMAC-SHA256 with the signing secret over version, time stamp and the body as it was sent.</summary>
public static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    private const string Version = "v0=";
    private const int LongestTimestamp = 20;
    private static readonly System.Buffers.SearchValues<char> LowerHex = System.Buffers.SearchValues.Create("0123456789abcdef");
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    /// <param name="body">The raw bytes, before anything has read or decoded them.</param>
    public static SignatureCheck Check(byte[] secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length == 0)
            throw new ArgumentException("A signing secret is needed; without one everything would be let in.", nameof(secret));
        if (timestamp is null || timestamp.Length > LongestTimestamp || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return SignatureCheck.Malformed;
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (!TryRead(signature, given))
            return SignatureCheck.Malformed;
        if (Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Tolerance.TotalSeconds)
            return SignatureCheck.OutOfTime;
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Sign(secret, timestamp, body, expected);
        return CryptographicOperations.FixedTimeEquals(given, expected) ? SignatureCheck.Good : SignatureCheck.Wrong;
    }

    /// <summary>The header's value for a body, as Slack writes it.</summary>
    public static string Of(byte[] secret, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> signed = stackalloc byte[SHA256.HashSizeInBytes];
        Sign(secret, timestamp, body, signed);
        return Version + Convert.ToHexStringLower(signed);
    }

    private static void Sign(byte[] secret, string timestamp, ReadOnlySpan<byte> body, Span<byte> to)
    {
        Span<byte> prefix = stackalloc byte[4 + LongestTimestamp];
        var length = Encoding.ASCII.GetBytes($"v0:{timestamp}:", prefix);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(prefix[..length]);
        hmac.AppendData(body);
        hmac.GetHashAndReset(to);
    }

    // Slack writes lower-case hex; a signature in other letters was not written by Slack.
    private static bool TryRead(string? signature, Span<byte> to)
    {
        if (signature is null || signature.Length != Version.Length + (2 * to.Length) || !signature.StartsWith(Version, StringComparison.Ordinal))
            return false;
        var hex = signature.AsSpan(Version.Length);
        return !hex.ContainsAnyExcept(LowerHex) && Convert.FromHexString(hex, to, out _, out _) == System.Buffers.OperationStatus.Done;
    }
}
