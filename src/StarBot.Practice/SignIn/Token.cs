using System.Buffers.Text;
using System.Security.Cryptography;

namespace StarBot.Practice.SignIn;

/// <summary>The secret that a person is given, and the hash that is kept of it. It is random, so no salt is needed.</summary>
internal static class Token
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Short enough for a button, and still nothing that could be guessed.</summary>
    public static string Short() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes / 2));

    public static string HashOf(string token) => Base64Url.EncodeToString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
