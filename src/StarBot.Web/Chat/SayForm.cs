using System.Globalization;
using StarBot.Practice.Messages;
using StarBot.Web.Access;

namespace StarBot.Web.Chat;

/// <summary>What a form of the page sent.</summary>
/// <param name="Press">A word that a post offered; <see cref="OfferedBy"/> says which.</param>
internal sealed record SayForm(string Nonce, string Text, string? Word, string? Press, long OfferedBy, long Seen)
{
    /// <summary>Some twenty times what is said in two minutes.</summary>
    public const int LongestText = 20_000;

    private const int LongestWord = 200;
    private const int LongestNonce = 64;

    public bool IsTooLong => Text.Length > LongestText;

    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    /// <summary>Done under words that are not sent yet sends them, as it does everywhere else.</summary>
    public bool SendsText => HasText && (Word ?? Press) is null or "done";

    public bool IsComplete => Nonce.Length is > 0 and <= LongestNonce && (Word?.Length ?? 0) <= LongestWord && (Press?.Length ?? 0) <= LongestWord;

    public IncomingContent Content => SendsText ? new IncomingContent.Message(Nonce, Text) : new IncomingContent.Pressed((Word ?? Press)!);

    /// <summary>Reads the form; null when it is larger than any page of ours would send.</summary>
    public static async Task<SayForm?> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            var form = await http.Request.ReadFormAsync(cancellation);
            return new SayForm(
                form[FormFields.Nonce].ToString(),
                form[FormFields.Text].ToString().ReplaceLineEndings("\n"),
                Blank(form[FormFields.Word]),
                Blank(form[FormFields.Press]),
                Number(form[FormFields.OfferedBy]),
                Number(form[FormFields.Seen]));
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Blank(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static long Number(string? value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
